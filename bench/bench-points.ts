import type { Page } from 'playwright-core';
import { median, reportFigure } from './report.ts';
import { installWatch, timeUntilQuiet, timeUntilShown } from './watch-window.ts';

const ROWS = '[role=grid] [role=row][aria-selected]';
const OPENINGS = 5;
/** Typed one after the other, each then taken back: fits 10, 299, 1 and none of 10,000. */
const TYPED = ['BM-0042', '37', '1999', '0zz'];

/** Openings from Settings: in a window just loaded, where no query's rows are remembered, or once more in the same. */
async function openings(page: Page, fresh: boolean): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    await page.getByRole('link', { name: '设置', exact: true }).click();
    if (fresh) await page.reload();
    await page.getByRole('heading', { name: '设置', level: 1 }).waitFor();
    if (fresh) await installWatch(page);
    await page.waitForTimeout(500);
    const link = page.getByRole('link', { name: '点位', exact: true });
    took.push(await timeUntilShown(page, 'click', ROWS, () => link.click()));
  }
  return took;
}

/** Every keystroke of the words, typed and taken back `times` over: the median of each. */
async function keystrokes(page: Page, times: number): Promise<Map<string, number>> {
  const took = new Map<string, number[]>();
  const press = async (name: string, key: string): Promise<void> => {
    const ms = await timeUntilQuiet(page, 'keydown', () => page.keyboard.press(key));
    took.set(name, [...(took.get(name) ?? []), ms]);
  };
  await page.getByRole('searchbox').click();
  await page.waitForTimeout(500);
  for (let time = 0; time < times; time++)
    for (const word of TYPED) {
      for (let n = 1; n <= word.length; n++) await press(word.slice(0, n), word[n - 1] ?? '');
      for (let n = word.length - 1; n >= 0; n--)
        await press(`${word.slice(0, n)}⌫${word[n] ?? ''}`, 'Backspace');
    }
  return new Map([...took].map(([name, all]): [string, number] => [name, median(all)]));
}

/** Opening the Points table and each keystroke in its search: issue bounds 1.0 s and 100 ms on 10,000 points. */
export async function benchPoints(page: Page, points: number, times: number): Promise<void> {
  const bare = median(
    await page.evaluate((times) => window.windowBench.barePoints(times), OPENINGS),
  );
  const beside = `bare toArray of the same rows ${bare.toFixed(1)} ms`;
  const opened = await openings(page, true);
  const again = await openings(page, false);
  const list = (times: readonly number[]): string => times.map((ms) => ms.toFixed(0)).join(', ');
  console.log(`  openings in a fresh window ${list(opened)} ms; again ${list(again)} ms`);
  reportFigure(`opening Points on ${points} points, median`, median(opened), 1000, beside);
  const typed = await keystrokes(page, times);
  const slowest = [...typed].sort(([, a], [, b]) => b - a).slice(0, 4);
  console.log(
    `  slowest of ${typed.size} keystrokes, each the median of ${times}: ${slowest.map(([key, ms]) => `${key} ${ms.toFixed(0)} ms`).join(', ')}`,
  );
  reportFigure('a keystroke in the search, median', median([...typed.values()]), 100, beside);
  reportFigure('a keystroke in the search, slowest', slowest[0]?.[1] ?? Number.NaN, 100, beside);
}
