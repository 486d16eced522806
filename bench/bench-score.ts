import type { Page } from 'playwright-core';
import { BUNDLED_CHECKLISTS } from '../resources/checklists/bundled-checklists.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { registerRow } from './make-register.ts';
import { median, quantile } from './report.ts';
import { timeUntilShown } from './watch-window.ts';

const POINT = String(registerRow(2)[3]);
const ITEMS = BUNDLED_CHECKLISTS.filter(({ siteType }) => siteType === 'BX')
  .flatMap((checklist) => itemsOf(checklist))
  .filter(({ answer }) => answer === 'verdict' || answer === 'cases');

async function openScore(page: Page): Promise<void> {
  await page.getByRole('link', { name: '今日', exact: true }).click();
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
  await page.getByLabel('搜索点位').fill(POINT);
  await page
    .getByRole('region', { name: '我的点位' })
    .getByRole('button', { name: POINT })
    .first()
    .click();
  await page.getByRole('heading', { name: POINT, level: 1, exact: true }).waitFor();
}

/** From an answer's key to its button shown pressed, which the live query of the committed change does. */
export async function benchScore(page: Page): Promise<void> {
  await openScore(page);
  const took: number[] = [];
  for (const { code, answer } of ITEMS) {
    await page.locator(`#item-${code}`).focus();
    for (const key of [1, 2]) {
      const place = answer === 'cases' ? key + 1 : key;
      const button = `#item-${code} .answer-button:nth-child(${place})[aria-pressed="true"]`;
      took.push(
        await timeUntilShown(page, 'keydown', button, () => page.keyboard.press(String(key))),
      );
    }
  }
  console.log(
    `  an answer's key to its button shown pressed, ${took.length} taps: first ${took[0]?.toFixed(1)}, p50 ${median(took).toFixed(1)}, p95 ${quantile(took, 0.95).toFixed(1)} ms (no bound)`,
  );
}
