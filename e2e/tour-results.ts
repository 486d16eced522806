import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportText } from '../renderer/text/export-text.ts';
import { resultsText } from '../renderer/text/results-text.ts';
import { expectKeyboardReaches } from './inspect-focus.ts';
import { settle } from './settle.ts';
import type { Tour } from './tour-map.ts';
import { textsOnSheet } from './walk.ts';

/** The rankings, and the merged workbook that carries them with their charts. */
export function tourResults(tour: Tour): void {
  const { language } = tour;
  const t = resultsText[language];
  it('results: rankings and their charts', async () => {
    const { page } = tour.laptop();
    await tour.goTo(t.title);
    for (const name of ['points', 'matrix', 'units'] as const) {
      const tab = t.tabs[name];
      await page.getByRole('tab', { name: tab, exact: true }).click();
      const panel = page.getByRole('tabpanel', { name: tab, exact: true });
      await panel
        .locator(name === 'points' ? '[role=grid]' : 'canvas')
        .first()
        .waitFor();
      await settle(page);
      await tour.inspect(`results, ${name}`);
      await tour.picture(`results-${name}`);
    }
    await expectKeyboardReaches(page, 'results');
  });

  it('a merged workbook carries the charts', async () => {
    const { page } = tour.laptop();
    const folder = await mkdtemp(join(tmpdir(), 'dianwei-tour-results-'));
    const file = join(folder, 'merged.xlsx');
    const download = page.waitForEvent('download');
    await tour.button(t.export).click();
    await (await download).saveAs(file);
    await page.getByRole('heading', { name: exportText[language].done }).waitFor();
    await settle(page);
    await tour.inspect('results, exported');
    const titles = (await textsOnSheet(file, '排名图')).map((text) => text.split(' · ')[1]);
    expect(titles).toEqual(['街道得分率', '类型平均分', '街道×类型']);
    await rm(folder, { recursive: true });
  });
}
