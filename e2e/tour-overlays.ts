import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { mapText } from '../renderer/text/map-text.ts';
import { overlaysText } from '../renderer/text/overlays-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import type { Wgs84 } from '../shared/geo/position.ts';
import { settle } from './settle.ts';
import { writeOverlays } from './overlay-files.ts';
import type { Tour } from './tour-map.ts';

/** In the sample city. */
const PLACE = { longitude: 103.8, latitude: 25.5 } as Wgs84;

/** Boundaries and routes of the office, brought in and seen on the map. */
export function tourOverlays(tour: Tour): void {
  const { language } = tour;
  const t = overlaysText[language];
  it('overlays, and the layers of the map', async () => {
    const { page } = tour.laptop();
    const folder = await mkdtemp(join(tmpdir(), 'dianwei-tour-overlays-'));
    const { good } = await writeOverlays(folder, PLACE);
    await page.evaluate(() => (location.hash = '#/map/packs'));
    await page.getByLabel(t.licence).first().fill('市测绘院，仅限内部使用');
    await page.locator('.overlay-drop input[type=file]').setInputFiles([...good]);
    const list = page.getByRole('list', { name: t.list });
    await list
      .locator('> li')
      .nth(good.length - 1)
      .waitFor();
    await list.scrollIntoViewIfNeeded();
    await settle(page);
    await tour.picture('overlays');
    await tour.goTo(shellText[language].map);
    await tour.button(mapText[language].layers).click();
    await settle(page);
    await tour.picture('layers');
    await page.keyboard.press('Escape');
    await rm(folder, { recursive: true });
  });
}
