import { afterAll, beforeAll, it } from 'vitest';
import { downloadText, planDownloadText } from '../renderer/text/download-text.ts';
import { keptFilesText } from '../renderer/text/kept-files-text.ts';
import { mapPacksText } from '../renderer/text/map-packs-text.ts';
import { mapSourcesText } from '../renderer/text/map-sources-text.ts';
import { mapText } from '../renderer/text/map-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import { expectKeyboardReaches } from './inspect-focus.ts';
import type { TileServer } from './serve-tiles.ts';
import { serveTiles } from './serve-tiles.ts';
import { encodePng } from './small-png.ts';
import type { Tour } from './tour-map.ts';

const SIDE = 256;
const isStreet = (n: number): boolean => n % 128 < 14;

/** Blocks and streets, as an office's map might look. */
const TILE = encodePng({
  width: SIDE,
  height: SIDE,
  palette: [226, 232, 222, 255, 255, 255],
  pixels: Buffer.from(
    Uint8Array.from({ length: SIDE * SIDE }, (_, n) =>
      isStreet(n % SIDE) || isStreet(Math.floor(n / SIDE)) ? 1 : 0,
    ),
  ),
});

/** A source of the office, the choice of an area, and the download of it. */
export function tourDownload(tour: Tour): void {
  const { language } = tour;
  const [t, plan] = [downloadText[language], planDownloadText[language]];
  const [sources, kept] = [mapSourcesText[language], keptFilesText[language]];
  let server: TileServer;
  beforeAll(async () => {
    server = await serveTiles({ tile: TILE, perSecond: 20 });
  });
  afterAll(() => server.close());

  const openPacks = async (): Promise<void> => {
    await tour.goTo(shellText[language].map);
    await tour.button(mapText[language].layers).click();
    await tour.button(mapText[language].managePacks).click();
  };

  it('a source is entered, an area chosen and downloaded', async () => {
    const { page } = tour.laptop();
    await openPacks();
    await tour.button(t.open).click();
    await page.getByText(plan.noSource).waitFor();
    await tour.inspect('planning a download without a source');
    await tour.button(plan.toSources).click();
    await tour.button(sources.add).click();
    await page.getByLabel(sources.name).fill('GIS');
    await page.getByLabel(sources.address).fill(server.template);
    await page.getByText(sources.mayPrefetch).click();
    await tour.inspect('a map source');
    await tour.button(sources.save).click();
    await page.getByText(sources.may, { exact: true }).waitFor();
    await tour.picture('map-sources');
    await openPacks();
    await tour.button(t.open).click();
    await page.getByRole('radio', { name: 'GIS' }).waitFor();
    await page.waitForTimeout(500);
    await tour.inspect('planning a download around the points');
    await tour.picture('map-download');
    await expectKeyboardReaches(page, 'planning a download');
    for (const kind of ['units', 'box', 'polygon'] as const) {
      await page.getByText(plan.areas[kind], { exact: true }).click();
      await tour.inspect(`planning a download, ${kind}`);
    }
    await page.getByText(plan.areas.points, { exact: true }).click();
    await tour.button(plan.start).click();
    await page.getByRole('link', { name: /\d+ %/u }).waitFor();
    await page.waitForTimeout(2_000);
    await tour.inspect('a download under way');
    await tour.picture('map-packs');
    await page.getByRole('button', { name: /GIS/u }).filter({ hasText: t.pause }).click();
    await page.getByText(t.paused).waitFor();
    await tour.inspect('a download paused');
    await page.getByRole('button', { name: /GIS/u }).filter({ hasText: t.giveUp }).click();
    await page.getByText(t.repair, { exact: true }).waitFor();
    await tour.chooseTheme('contrast');
    await openPacks();
    await page.getByRole('heading', { name: mapPacksText[language].title, level: 1 }).waitFor();
    await tour.inspect('map packs contrast');
    await tour.button(t.open).click();
    await tour.inspect('planning a download contrast');
    await tour.chooseTheme('light');
    await openPacks();
    await page.getByRole('button', { name: /GIS/u }).filter({ hasText: kept.remove }).click();
    await page.getByText(kept.leftWhy).waitFor();
  });
}
