import type { Page } from 'playwright-core';
import { BUNDLED_CHECKLISTS } from '../resources/checklists/bundled-checklists.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { registerRow } from './make-register.ts';
import { median, quantile } from './report.ts';
import { timeUntilShown } from './watch-window.ts';

/** Points of one type, none of which the seed has assessed. */
const POINTS = [2, 8, 14, 20, 26].map((n) => String(registerRow(n)[3]));
const ITEMS = BUNDLED_CHECKLISTS.filter(({ siteType }) => siteType === 'BX')
  .flatMap((checklist) => itemsOf(checklist))
  .filter(({ answer }) => answer === 'verdict' || answer === 'cases');

async function openScore(page: Page, point: string): Promise<void> {
  await page.getByRole('link', { name: '今日', exact: true }).click();
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
  await page.getByLabel('搜索点位').fill(point);
  await page
    .getByRole('region', { name: '我的点位' })
    .getByRole('button', { name: point })
    .first()
    .click();
  await page.getByRole('heading', { name: point, level: 1, exact: true }).waitFor();
}

/** From an answer's key to its button shown pressed, which the live query of the committed change does. */
export async function benchScore(page: Page, visits: number): Promise<void> {
  const [first, later]: [number[], number[]] = [[], []];
  for (const point of POINTS.slice(0, visits)) {
    await openScore(page, point);
    const took = await rateItems(page);
    first.push(...took.slice(0, 1));
    later.push(...took.slice(1));
  }
  console.log(
    `  an answer's key to its button shown pressed (no bound): p50 ${median(later).toFixed(1)}, p95 ${quantile(later, 0.95).toFixed(1)} ms of ${later.length}; the first of a visit, which begins it, p50 ${median(first).toFixed(1)} ms of ${first.length}`,
  );
}

/** Each item answered one way and then another, by its keys. */
async function rateItems(page: Page): Promise<number[]> {
  const took: number[] = [];
  for (const { code, answer } of ITEMS) {
    await page.locator(`#item-${code}`).focus();
    for (const key of [1, 2]) {
      const place = answer === 'cases' ? key + 1 : key;
      const button = `#item-${code} .answer-button:nth-child(${place})[aria-pressed="true"]`;
      const press = (): Promise<void> => page.keyboard.press(String(key));
      took.push(await timeUntilShown(page, 'keydown', button, press));
    }
  }
  return took;
}
