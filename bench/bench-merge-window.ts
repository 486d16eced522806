import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Profile } from '../e2e/open-profile.ts';
import { applyMerge, introduce, putDown, untilSafe } from '../e2e/walk.ts';
import { makeTeam } from './make-team.ts';
import { reportFigure } from './report.ts';

const RATINGS = 1_200;
/** The longest the window may be deaf to the person, milliseconds. */
const BLOCKED = 100;

/**
 * Fifty workbooks read, planned and applied in the built app, and read again into what they made: how long
 * its window is ever blocked. What goes on behind (the journal, the counts) counts too.
 */
export async function benchMergeWindow(short: boolean): Promise<void> {
  const laptops = short ? 4 : 50;
  const folder = await makeTeam(laptops, RATINGS);
  const laptop = await Profile.open();
  try {
    const { page } = laptop;
    page.setDefaultTimeout(300_000);
    await introduce(page, '督导');
    const files = (await readdir(folder)).map((name) => join(folder, name));
    // The loader names functions by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (one) => one');
    await page.evaluate(watchBlocks);
    const read = async (): Promise<number> => {
      await putDown(page, files);
      await page.getByRole('button', { name: '应用', exact: true }).waitFor();
      return longestBlock(page);
    };
    const planned = await read();
    await applyMerge(page);
    await untilSafe(page);
    const applied = await longestBlock(page);
    const again = await read();
    const beside = `${laptops} workbooks of ${RATINGS} ratings`;
    reportFigure(
      'the window blocked while workbooks are read and planned',
      planned,
      BLOCKED,
      beside,
    );
    reportFigure('the window blocked while the plan is applied', applied, BLOCKED, beside);
    reportFigure('the window blocked while they are read again', again, BLOCKED, beside);
    for (const error of laptop.errors) console.log(`  the page complained: ${error}`);
  } finally {
    await laptop.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page: notes every task of more than 50 ms. */
function watchBlocks(): void {
  const blocks: number[] = [];
  Object.assign(window, { blocks });
  const take = (list: PerformanceObserverEntryList): void => {
    for (const { duration } of list.getEntries()) blocks.push(duration);
  };
  new PerformanceObserver(take).observe({ type: 'longtask' });
}

/** The longest task since the last time it was asked; 0 when none took 50 ms. */
async function longestBlock(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { blocks } = window as unknown as { blocks: number[] };
    return Math.max(0, ...blocks.splice(0));
  });
}
