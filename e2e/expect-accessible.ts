import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from './settle.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** No serious or critical axe finding on the page as it stands. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A colour on its way to another is neither.
  await settle(page);
  // Half a megabyte: sent once to each page, not before each look.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(await readFile(AXE, 'utf8'));
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (how: object) => Promise<{ violations: AxeFinding[] }> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  const serious = findings
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(serious, where).toEqual([]);
}
