import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Profile } from './open-profile.ts';
import { SmallDisk, canMount } from './small-disk.ts';
import {
  goTo,
  importRegister,
  journalLines,
  introduce,
  openScore,
  storeCounts,
  takePhoto,
  untilSafe,
} from './walk.ts';

const NOT_SAVED = '磁盘空间不足，这一步没有保存；之前的内容完好。请清理空间后再试。';
const MOUNTS = canMount();

async function score(page: Page): Promise<string> {
  return page.getByLabel('得分率').first().innerText();
}

/**
 * Taps yes and no in turn until the disk takes no more; how many it took.
 * What is free in the last page of a file that is open can still be written.
 */
async function tapUntilRefused(page: Page): Promise<number> {
  for (let taken = 0; taken < 20; taken++) {
    const before = await score(page);
    await page.keyboard.press(taken % 2 === 0 ? '2' : '1');
    const refused = page
      .getByText(NOT_SAVED)
      .waitFor()
      .then(() => true);
    const shown = page
      .getByLabel('得分率')
      .first()
      .filter({ hasNotText: before })
      .waitFor()
      .then(() => false);
    if (await Promise.any([refused, shown])) return taken;
  }
  throw new Error('a full disk took twenty taps');
}

describe.runIf(MOUNTS)('the laptop’s disk is full', () => {
  let disk: SmallDisk;
  let laptop: Profile;
  let files: string;
  let counts: readonly number[];

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    disk = await SmallDisk.mount(400);
    laptop = await Profile.open({ folder: disk.path });
  });
  afterAll(async () => {
    await laptop.shutDown();
    await disk.unmount();
    await rm(files, { recursive: true, force: true });
  });

  it('a tap is not saved, and that is said; nothing is half-applied', async () => {
    const { page } = laptop;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await openScore(page, '测试巷');
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page.getByText('已评 1 /').first().waitFor();
    await untilSafe(page);
    counts = await storeCounts(page);
    await openScore(page, '测试巷');
    await page.keyboard.press('j');
    await disk.fill();
    const taken = await tapUntilRefused(page);
    const before = await score(page);
    for (const key of taken % 2 === 0 ? ['2', '1', '2'] : ['1', '2', '1'])
      await page.keyboard.press(key);
    expect(await page.getByText(NOT_SAVED).count()).toBe(1);
    await page.getByRole('contentinfo').getByText('正在重试；已保存的内容完好').waitFor();
    expect(await score(page)).toBe(before);
    const [changes = 0, points = 0, records = 0, photos = 0] = counts;
    counts = [changes + taken, points, records + Math.min(taken, 1), photos];
  });

  it('once there is room, what is looked at comes and the next tap is saved, in the same window', async () => {
    const { page } = laptop;
    for (const place of ['点位', '合并', '设置', '今日'] as const) await goTo(page, place);
    await disk.free();
    await page.getByRole('region', { name: '我的点位' }).getByText('测试巷').waitFor();
    expect(await storeCounts(page)).toEqual(counts);
    await openScore(page, '测试巷');
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page
      .getByText(`已评 ${String((counts[2] ?? 0) + 1)} /`)
      .first()
      .waitFor();
    await untilSafe(page);
  });

  it('and everything is there after a restart', async () => {
    await laptop.killAndReopen();
    const [changes = 0, points, ratings = 0, photos] = counts;
    expect(await storeCounts(laptop.page)).toEqual([changes + 1, points, ratings + 1, photos]);
    expect(laptop.errors).toEqual([]);
  });
});

describe.runIf(MOUNTS)('the disk of the data folder is full, the browser’s is not', () => {
  let disk: SmallDisk;
  let laptop: Profile;
  let files: string;
  const status = () => laptop.page.getByRole('contentinfo');

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    disk = await SmallDisk.mount(16);
    laptop = await Profile.open({ dataFolder: join(disk.path, 'data') });
  });
  afterAll(async () => {
    await laptop.close();
    await disk.unmount();
    await rm(files, { recursive: true, force: true });
  });

  it('acts, photos and settings go on, and it is said that the disk lacks them', async () => {
    const { page } = laptop;
    await introduce(page, '王敏');
    await importRegister(page, files);
    await openScore(page, '测试巷');
    await untilSafe(page);
    await disk.fill();
    await takePhoto(page);
    await page.getByText('照片已保存，但原图文件未能写到磁盘，稍后自动重试。磁盘已满').waitFor();
    await goTo(page, '设置');
    await page.getByText('深色（夜间）').click();
    await page.getByText('设置已生效，但未能写到磁盘，将自动重试。磁盘已满').waitFor();
    await openScore(page, '测试巷');
    // The journal's last page on the disk has room for some acts yet.
    for (let n = 0; n < 40 && !(await status().getByText('备份到磁盘失败').isVisible()); n += 1) {
      await page.keyboard.press('j');
      await page.keyboard.press(String((n % 2) + 1));
      await status().getByText('已保存').waitFor();
      await page.waitForTimeout(50);
    }
    await status().getByText('备份到磁盘失败').waitFor();
    await goTo(page, '设置');
    await page.getByText('磁盘已满，未能写入；已有数据完好。请腾出空间。').first().waitFor();
  });

  it('once there is room all of it is on the disk', async () => {
    const { page } = laptop;
    const [changes] = await storeCounts(page);
    await disk.free();
    await untilSafe(page);
    const data = join(disk.path, 'data');
    expect(await journalLines(data)).toBe(changes);
    const photos = async (): Promise<number> =>
      (await readdir(join(data, 'photos'), { recursive: true })).filter((name) =>
        /\w{64}$/.test(name),
      ).length;
    await expect.poll(photos).toBe(1);
    await expect
      .poll(async () => readFile(join(data, 'settings.json'), 'utf8'), { timeout: 20_000 })
      .toContain('"dark"');
  });

  it('no page complained of anything else', () => {
    // The browser's own word for a refusal of the host.
    expect(laptop.errors.filter((error) => !/status of 5\d\d|status of 422/.test(error))).toEqual(
      [],
    );
  });
});
