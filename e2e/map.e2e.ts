import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapPacksText } from '../renderer/text/map-packs-text.ts';
import { tileAt } from '../shared/tiles/tile-arithmetic.ts';
import { blueShare } from './blue-share.ts';
import { Profile } from './open-profile.ts';
import { goTo, importRegister, introduce, storeCounts } from './walk.ts';
import { writeTiles } from './write-tiles.ts';

const packs = mapPacksText.zh;
const ROAD = '测试大道';
/** Left out at every zoom of the pack: nothing stands in for it. */
const HOLE = { longitude: 103.785, latitude: 25.49 };

describe('the map, with no network', () => {
  let laptop: Profile;
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-map-'));
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(files, { recursive: true, force: true });
  });

  const pane = async () => (await laptop.page.locator('.map-pane').boundingBox())!;
  const press = async (x: number, y: number): Promise<void> => {
    const box = await pane();
    await laptop.page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  };

  it('a folder of tiles lies under the points', async () => {
    const { page } = laptop;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await laptop.cutNetwork();
    await goTo(page, '地图');
    await page.getByText('6 个点位').first().waitFor();
    expect(await blueShare(page)).toBe(0);
    const count = await writeTiles(join(files, '市区'), (tile) => {
      const hole = tileAt(HOLE, tile.z);
      return tile.x === hole.x && tile.y === hole.y;
    });
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('button', { name: '管理离线地图和叠加层' }).click();
    await page.locator('input[type=file]').nth(1).setInputFiles(join(files, '市区'));
    await page.getByText(new RegExp(`已导入“.*”，${count} 张瓦片`)).waitFor();
    await goTo(page, '地图');
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
  });

  it('what is missing is hatched, and a pack can be hidden', async () => {
    const { page } = laptop;
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('checkbox', { name: /市区/ }).uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBe(0);
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('checkbox', { name: /市区/ }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    for (let n = 0; n < 2; n++) {
      await page.getByRole('button', { name: '缩小' }).click();
      await page.waitForTimeout(500);
    }
    await laptop.shot('map-pack');
    const share = await blueShare(page);
    expect(share > 30 && share < 100).toBe(true);
  });

  it('the whole area is panned and zoomed, and nothing asks the network', async () => {
    const { page } = laptop;
    const box = await pane();
    for (const [dx, dy] of [
      [300, 0],
      [0, 250],
      [-500, -100],
      [200, -150],
    ] as const) {
      // prettier-ignore
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy, { steps: 8 });
      await page.mouse.up();
    }
    for (const name of ['放大', '放大', '放大', '缩小', '显示全部点位'])
      await page.getByRole('button', { name }).click();
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    expect(laptop.errors).toEqual([]);
  });

  it('a way is measured, with the mouse and with the keyboard', async () => {
    const { page } = laptop;
    await page.getByRole('button', { name: '量距离' }).click();
    await press(0.4, 0.5);
    await press(0.6, 0.5);
    await page
      .locator('.map-tool')
      .getByText(/^[\d.]+ (米|公里)$/)
      .waitFor();
    await page.locator('.leaflet-container').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page
      .locator('.map-tool')
      .getByText(/，2 段$/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.map-tool').waitFor({ state: 'detached' });
  });

  it('a point is moved with a reason, which stays with it, and it can be undone', async () => {
    const { page } = laptop;
    const before = await storeCounts(page);
    await goTo(page, '地图');
    await page.locator('.map-line').filter({ hasText: ROAD }).first().click();
    await page.getByRole('button', { name: '移动点位' }).click();
    await press(0.5, 0.4);
    const save = page.getByRole('button', { name: '保存新位置' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('移动的原因').fill('原坐标落在河里');
    await save.click();
    await page.locator('.map-tool').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '详情' }).click();
    await page.getByText('原坐标落在河里').waitFor();
    expect((await storeCounts(page))[0]).toBe((before[0] ?? 0) + 1);
    await page.locator('body').press('Control+z');
    await page
      .getByText(/已撤销/)
      .first()
      .waitFor();
    // The map still has it chosen.
    await goTo(page, '地图');
    await page.getByRole('button', { name: '详情' }).click();
    await page.getByRole('heading', { name: ROAD, level: 1 }).waitFor();
    expect(await page.getByText('原坐标落在河里').count()).toBe(0);
  });

  it('the map is printed at the size of a sheet, and is as it was afterwards', async () => {
    const { page } = laptop;
    await goTo(page, '地图');
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      window.print = () => {
        const { width } = document.querySelector('.survey-map')!.getBoundingClientRect();
        document.title = `printed ${Math.round(width)}`;
      };
    });
    const { width } = (await page.locator('.survey-map').boundingBox())!;
    await page.getByRole('button', { name: '打印地图' }).click();
    await page.waitForFunction(() => document.title.startsWith('printed'));
    expect(await page.title()).toBe('printed 1020');
    expect((await page.locator('.survey-map').boundingBox())?.width).toBe(width);
    expect(laptop.errors).toEqual([]);
  });

  it('the pack is taken along as a file of either kind, and that file holds the very same tiles', async () => {
    const { page } = laptop;
    await page.evaluate(() => {
      // The dialog of the system cannot be driven: the person's choice is a file of this browser's own.
      Object.assign(window, {
        showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
          (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
      });
      location.hash = '#/map/packs';
    });
    for (const format of ['pmtiles', 'mbtiles'] as const) {
      await page.getByRole('button', { name: packs.exportOf('市区') }).click();
      await page.getByRole('menuitem', { name: packs.exportAs[format] }).click();
      const row = page.getByRole('listitem').filter({ hasText: `市区.${format}` });
      await row.getByText(/已写好/).waitFor();
      await row.getByRole('button').click();
      const base64 = await page.evaluate(readOwnFile, `市区.${format}`);
      const path = join(files, `带走.${format}`);
      await writeFile(path, Buffer.from(base64, 'base64'));
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.getByText(packs.known('市区')).waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: `带走.${format}` })
        .getByRole('button')
        .click();
    }
    await laptop.shot('map-pack-export');
    expect(laptop.errors).toEqual([]);
  });
});

/** Runs in the page: the bytes of a file of the browser's own, as base64. */
async function readOwnFile(name: string): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(name)).getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
