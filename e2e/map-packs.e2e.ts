import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapSourcesText } from '../renderer/text/map-sources-text.ts';
import { blueShare } from './blue-share.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Profile } from './open-profile.ts';
import type { Fault, TileServer } from './serve-tiles.ts';
import { serveTiles } from './serve-tiles.ts';
import { goTo, importRegister, introduce } from './walk.ts';

/** The ground of the journeys' register. */
const SIDES = { west: '103.77', east: '103.84', south: '25.47', north: '25.53' };
const NAME = '城区离线图';
/** Tiles of that box at zooms 13 to 16. */
const TOTAL = 253;

/** At zoom 16, by what becomes of it. */
const NOT_THERE = '16/51661/27966';
const FAILS_TWICE = '16/51663/27966';
const DROPPED = '16/51664/27966';
const TOO_FAST = '16/51665/27966';
const A_PAGE = '16/51666/27966';

let pageIsGone = false;
/** Answers wait for it. */
let held = Promise.resolve();

function faultOf(tile: string, times: number): Fault | null {
  if (tile === NOT_THERE) return { status: 404 };
  if (tile === FAILS_TWICE && times <= 2) return { status: 500 };
  if (tile === DROPPED && times === 1) return 'dropped';
  if (tile === TOO_FAST && times === 1) return { status: 429, headers: { 'retry-after': '1' } };
  return tile === A_PAGE && !pageIsGone ? 'page' : null;
}

/** Every tile in the store of this window, as the server calls it. */
function storedTiles(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('dianwei-tiles');
        opening.onerror = () => fail(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const keys = opening.result.transaction('tiles').objectStore('tiles').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            done(
              keys.result.map((key) =>
                (key as [string, number, number, number]).slice(1).join('/'),
              ),
            );
          };
        };
      }),
  );
}

describe('a map of an area, downloaded', () => {
  let laptop: Profile;
  let server: TileServer;
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-download-'));
    server = await serveTiles({ fault: faultOf, hold: () => held });
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await server.close().catch(() => undefined);
    await rm(files, { recursive: true, force: true });
  });

  const openPacks = async (): Promise<void> => {
    await goTo(laptop.page, '地图');
    await laptop.page.getByRole('button', { name: '图层' }).click();
    await laptop.page.getByRole('button', { name: '管理离线地图和叠加层' }).click();
  };

  it('without a source that may be saved it says what to do', async () => {
    const { page } = laptop;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await openPacks();
    await page.getByRole('button', { name: '下载一片地图' }).click();
    await page.getByText('还没有可以下载的地图来源').waitFor();
    await page.getByRole('button', { name: '去填写地图来源' }).click();
    await page.getByRole('button', { name: '添加地图来源' }).click();
    await page.getByLabel('名称').fill('街道图');
    await page.getByLabel('地址').fill('https://tile.openstreetmap.org/{z}/{x}/{y}.png');
    await page.getByRole('checkbox', { name: /可下载区域/ }).check();
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await page.getByText(/使用条款禁止下载一片区域/).waitFor();
  });

  it('a source of the office is chosen by itself, and the area is counted before it is asked for', async () => {
    const { page } = laptop;
    await page.getByRole('button', { name: '添加地图来源' }).click();
    await page.getByLabel('名称').fill('内网底图');
    await page.getByLabel('地址').fill(server.template);
    await page.getByLabel('下载时每秒最多几张').fill('60');
    await page.getByRole('checkbox', { name: /可下载区域/ }).check();
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await openPacks();
    await page.getByRole('button', { name: '下载一片地图' }).click();
    expect(await page.getByRole('radio', { name: '内网底图' }).isChecked()).toBe(true);
    await page.getByText('1 个来源不能下载').waitFor();
    await page.getByText('矩形', { exact: true }).click();
    for (const [side, degrees] of Object.entries(SIDES))
      await page.locator(`#download-${side}`).fill(degrees);
    await page.getByLabel('从第几级').fill('13');
    await page.getByLabel('到第几级').fill('16');
    await page.getByLabel('地图包名称').fill(NAME);
    await page.getByText(`${TOTAL} 张瓦片，约`, { exact: false }).waitFor();
    await expectAccessible(page, 'planning a download');
    expect(server.asked).toEqual([]);
  });

  it('it goes on while other work is done; killed at half it goes on by itself, nothing stored is asked for again', async () => {
    const { page } = laptop;
    await page.getByRole('button', { name: '开始下载' }).click();
    await page.getByRole('button', { name: `暂停下载 ${NAME}` }).waitFor();
    await goTo(page, '今日');
    await page.getByRole('link', { name: /正在下载地图 [4-9]\d %/ }).waitFor();
    let release = (): void => undefined;
    let half = 0;
    await laptop.killAndReopen(() => {
      half = server.asked.length;
      held = new Promise((done) => {
        release = done;
      });
      return Promise.resolve();
    });
    await openPacks();
    await laptop.page.getByText('已自动从停下的地方接着下载').waitFor();
    const stored = new Set(await storedTiles(laptop.page));
    expect(stored.size).toBeGreaterThan(TOTAL / 5);
    expect(stored.size).toBeLessThan(TOTAL);
    await expectAccessible(laptop.page, 'a download that was cut off');
    await laptop.shot('map-download-half');
    release();
    await laptop.page.getByRole('button', { name: `补全 ${NAME} 缺的瓦片` }).waitFor();
    const again = server.asked.slice(half);
    expect(again.filter((tile) => stored.has(tile))).toEqual([]);
    await laptop.page.getByText(`已下载 ${TOTAL - 2} / ${TOTAL} 张`).waitFor();
    await laptop.page.getByText('来源没有 1 张').waitFor();
    await laptop.page.getByText('未下载成功 1 张').waitFor();
    expect(new Set(await storedTiles(laptop.page)).size).toBe(TOTAL - 2);
    const times = (tile: string): number => again.filter((one) => one === tile).length;
    expect([FAILS_TWICE, DROPPED, TOO_FAST, NOT_THERE, A_PAGE].map(times)).toEqual([3, 2, 2, 1, 1]);
  });

  it('gaps are filled: only what failed is asked for', async () => {
    pageIsGone = true;
    const before = server.asked.length;
    const { page } = laptop;
    await page.getByRole('button', { name: `补全 ${NAME} 缺的瓦片` }).click();
    await page.getByText(`已下载 ${TOTAL - 1} / ${TOTAL} 张`).waitFor();
    expect(server.asked.slice(before)).toEqual([A_PAGE]);
    await page
      .getByRole('button', { name: `补全 ${NAME} 缺的瓦片` })
      .waitFor({ state: 'detached' });
  });

  it('with no network the whole area is panned and zoomed, and nothing leaves', async () => {
    const { page } = laptop;
    const before = server.asked.length;
    await server.close();
    await laptop.cutNetwork();
    await goTo(page, '地图');
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    const box = (await page.locator('.map-pane').boundingBox())!;
    for (const [dx, dy] of [
      [300, 0],
      [-500, 200],
      [200, -300],
    ] as const) {
      // prettier-ignore
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy, { steps: 8 });
      await page.mouse.up();
    }
    for (const name of ['放大', '放大', '缩小', '显示全部点位'])
      await page.getByRole('button', { name }).click();
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    expect(server.asked.length).toBe(before);
    expect(laptop.errors).toEqual([]);
  });
});

describe('a source that may not be saved, looked at on the map', () => {
  let laptop: Profile;
  let server: TileServer;
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-viewing-'));
    server = await serveTiles();
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await server.close().catch(() => undefined);
    await rm(files, { recursive: true, force: true });
  });

  it('what the map shows comes as it is shown, and what was seen is there when the server is not', async () => {
    const { page } = laptop;
    const t = mapSourcesText.zh;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await goTo(page, '地图');
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('button', { name: '管理离线地图和叠加层' }).click();
    await page.getByRole('button', { name: '下载一片地图' }).click();
    await page.getByRole('button', { name: '去填写地图来源' }).click();
    await page.getByRole('button', { name: t.add }).click();
    await page.getByLabel('名称').fill('街道图');
    await page.getByLabel('地址').fill(server.template);
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await laptop.shot('map-source-view');
    await expectAccessible(page, 'a source to look at');
    await page.getByRole('button', { name: t.viewOf('街道图') }).click();
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    await laptop.shot('map-viewed');
    let asked = 0;
    for (; asked !== server.asked.length; await page.waitForTimeout(1_000))
      asked = server.asked.length;
    expect(new Set(server.asked).size).toBe(asked);
    await server.close();
    await page.reload();
    await expect.poll(() => blueShare(page), { timeout: 20_000 }).toBeGreaterThan(70);
    expect(server.asked).toHaveLength(asked);
    expect(laptop.errors).toEqual([]);
  });
});
