import type { Page } from 'playwright-core';
import { checklistFor } from '../resources/checklists/bundled-checklists.ts';
import type { Checklist, Item, SiteType } from '../shared/checklist/checklist.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import type { Answer } from '../shared/scoring/answer.ts';
import { formatScore } from '../shared/scoring/round-score.ts';
import { scorePoint } from '../shared/scoring/score-point.ts';

const CHECKLIST_VERSION = '2026.1';

/** What the inspector of the journey answers: good and bad in turns, by the keys printed on the buttons. */
function chooseAnswer(
  item: Item,
  n: number,
): { readonly answer: Answer; readonly keys: readonly string[] } {
  const bad = n % 3 === 1;
  switch (item.answer) {
    case 'verdict':
      return { answer: { kind: 'verdict', pass: !bad }, keys: [bad ? '2' : '1'] };
    case 'cases':
      return { answer: { kind: 'cases', cases: bad ? 2 : 0 }, keys: [bad ? '2' : '0'] };
    case 'quantity':
      return { answer: { kind: 'quantity', found: bad ? 0 : 1 }, keys: [bad ? '0' : '1'] };
    case 'timed':
      return {
        answer: { kind: 'timed', events: bad ? 1 : 0, seconds: 1 },
        keys: bad ? ['s', '1', 's'] : ['s', 's'],
      };
    case 'asked': {
      const asked = item.rule.kind === 'SM' ? item.rule.asked : 1;
      return {
        answer: { kind: 'asked', passed: asked, asked },
        keys: Array.from({ length: asked }, () => '1'),
      };
    }
    case 'measured': {
      const share = item.rule.kind === 'PF' && item.rule.limit?.of === 'share';
      return share
        ? {
            answer: { kind: 'measured', value: 19, total: 20 },
            keys: ['m', '1', '9', 'Tab', '2', '0', 'Enter', 'Escape'],
          }
        : { answer: { kind: 'measured', value: 35 }, keys: ['m', '3', '5', 'Enter', 'Escape'] };
    }
  }
}

function checklistOf(siteType: SiteType): Checklist {
  const checklist = checklistFor(siteType, CHECKLIST_VERSION);
  if (checklist === null) throw new Error(`no checklist ${siteType}`);
  return checklist;
}

/** How the margin counts what is rated, in Chinese unless told otherwise. */
type CountWords = (done: number, all: number) => string;

/** Rates every item of the open Score screen by keyboard alone; gives the percentage the answers must make. */
export async function scoreByKeyboard(
  page: Page,
  siteType: SiteType,
  counts: CountWords = (done, all) => `已评 ${done} / ${all} 项`,
): Promise<string> {
  const checklist = checklistOf(siteType);
  const ratings = new Map<string, { answer: Answer }>();
  for (const [n, item] of itemsOf(checklist).entries()) {
    const { answer, keys } = chooseAnswer(item, n);
    ratings.set(item.code, { answer });
    await page.keyboard.press('n');
    for (const key of keys) await page.keyboard.press(key);
    const [done, all] = [n + 1, itemsOf(checklist).length];
    await page
      .getByText(counts(done, all))
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(async () => {
        throw new Error(
          `${item.code} (${item.answer}) was not rated by ${keys.join(' ')}: ${await page.locator('.score-margin').innerText()}`,
        );
      });
  }
  return formatScore(scorePoint(checklist, ratings).percent ?? Number.NaN);
}
