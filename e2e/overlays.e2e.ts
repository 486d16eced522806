import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRunText } from '../renderer/text/first-run-text.ts';
import { keptFilesText } from '../renderer/text/kept-files-text.ts';
import { mapText } from '../renderer/text/map-text.ts';
import { overlaysText } from '../renderer/text/overlays-text.ts';
import type { Datum, Wgs84 } from '../shared/geo/position.ts';
import { inspectScreen } from './inspect-screen.ts';
import { settle } from './settle.ts';
import { Profile } from './open-profile.ts';
import type { OverlayFiles } from './overlay-files.ts';
import { squareIn, writeOverlays } from './overlay-files.ts';

/** In the sample city. */
const PLACE = { longitude: 103.8, latitude: 25.5 } as Wgs84;
const t = overlaysText.zh;
const kept = keptFilesText.zh;

describe('overlays', () => {
  let laptop: Profile;
  let folder: string;
  let files: OverlayFiles;
  const openPacks = async (): Promise<void> => {
    await laptop.page.evaluate(() => (location.hash = '#/map/packs'));
    await laptop.page.getByRole('heading', { name: t.title }).waitFor();
  };
  const overlay = (name: string) =>
    laptop.page.getByRole('list', { name: t.list }).locator('li', { hasText: name });
  const give = (paths: readonly string[]): Promise<void> =>
    laptop.page.locator('.overlay-drop input[type=file]').setInputFiles([...paths]);

  /** Content ids hold to 1e-7 degrees; the shift there and back must too. */
  const writeSquare = async (datum: Datum): Promise<string> => {
    const path = join(folder, `处${datum}.geojson`);
    await writeFile(path, squareIn(datum, '同一处', PLACE));
    return path;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-overlays-'));
    files = await writeOverlays(folder, PLACE);
    laptop = await Profile.open();
    await laptop.page.getByLabel('姓名').fill('王敏');
    await laptop.page.getByRole('button', { name: firstRunText.zh.sampleTitle }).click();
    await openPacks();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('every kind is read, listed and drawn', async () => {
    await laptop.page.getByLabel(t.licence).first().fill('市测绘院，仅限内部使用');
    await give(files.good);
    for (const name of ['jd', '巡查路线', '集合', '外圈']) await overlay(name).waitFor();
    await laptop.shot('overlays-zh');
  });

  it('a file that is none is refused with its reason', async () => {
    for (const [path, words] of files.bad) {
      await give([path]);
      await laptop.page.getByRole('alert').filter({ hasText: words }).last().waitFor();
    }
    await laptop.shot('overlays-bad');
    expect(await laptop.page.getByRole('list', { name: t.list }).locator('> li').count()).toBe(4);
  });

  it('one given in GCJ-02 lies on the same one given in WGS-84', async () => {
    await give([await writeSquare('WGS-84')]);
    await overlay('处WGS-84').waitFor();
    await laptop.page.getByLabel(t.datum).press('ArrowDown');
    await laptop.page.getByTitle(t.datums['GCJ-02']).click();
    await give([await writeSquare('GCJ-02')]);
    await laptop.page.getByText(t.known('处WGS-84')).waitFor();
    expect(await overlay('处GCJ-02').count()).toBe(0);
  });

  it('the map shows them', async () => {
    await laptop.page.evaluate(() => (location.hash = '#/'));
    await laptop.page.locator('.survey-map canvas').first().waitFor();
    await settle(laptop.page);
    await laptop.shot('overlays-today');
  });

  it('one is hidden and shown again among the layers of any map', async () => {
    const { page } = laptop;
    const layers = page.getByRole('button', { name: mapText.zh.layers });
    await layers.click();
    const shown = page.getByRole('checkbox', { name: /外圈/ });
    await shown.click();
    await expect.poll(() => shown.isChecked()).toBe(false);
    await laptop.shot('overlays-layers');
    await page.keyboard.press('Escape');
    expect(await layers.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await shown.count()).toBe(0);
    await layers.click();
    expect(await shown.isChecked()).toBe(false);
    await shown.click();
    await expect.poll(() => shown.isChecked()).toBe(true);
    await page.getByRole('heading', { level: 1 }).click();
    expect(await shown.count()).toBe(0);
  });

  it('one removed comes back', async () => {
    await openPacks();
    await laptop.page.getByRole('button', { name: kept.removeOf('外圈') }).click();
    await laptop.page.getByRole('button', { name: kept.bringBackOf('外圈') }).click();
    await overlay('外圈').waitFor();
    await inspectScreen(laptop.page, 'overlays', { language: 'zh', data: new Set() });
    await laptop.page.getByRole('list', { name: t.list }).scrollIntoViewIfNeeded();
    await laptop.shot('overlays-list');
  });

  it('no page complained', () => {
    expect(laptop.errors).toEqual([]);
  });
});
