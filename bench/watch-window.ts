import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundleScript } from '../e2e/serve-page.ts';
import type { WindowBench } from './pages/window.ts';

declare global {
  interface Window {
    readonly windowBench: WindowBench;
  }
}

/** Puts the stopwatch into the app's window; its policy lets no script in but over the debugger, as here. */
export async function installWatch(page: Page): Promise<void> {
  const folder = await bundleScript('bench/pages/window.ts');
  const script = await readFile(join(folder, 'page.js'), 'utf8');
  await page.evaluate(`(() => {${script}})()`);
  await rm(folder, { recursive: true, force: true });
}

/** Milliseconds from the event that `act` makes to the frame in which something fits `selector`. */
export async function timeUntilShown(
  page: Page,
  event: string,
  selector: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(([name, what]) => window.windowBench.untilShown(name, what), [
    event,
    selector,
  ] as const);
  await act();
  return page.evaluate(() => window.windowBench.done());
}

/** Milliseconds from the event that `act` makes to the frame of the last change it brought about. */
export async function timeUntilQuiet(
  page: Page,
  event: string,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate((name) => window.windowBench.untilQuiet(name), event);
  await act();
  return page.evaluate(() => window.windowBench.done());
}
