import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Profile } from './open-profile.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import {
  applyMerge,
  exportWorkbook,
  goTo,
  importRegister,
  introduce,
  journalLines,
  openScore,
  putDown,
  rateSome,
  scoresInTable,
  storeCounts,
  takePhoto,
  textsOnSheet,
  untilSafe,
} from './walk.ts';

const FORKED = /有两份不同的历史（电脑被复制过）/;
const RESTORED = /浏览器存储曾丢失，已从磁盘日志恢复 \d+ 条变更/;

/** A laptop in use: the register, one point scored, another begun with a finding and its photo. */
async function useLaptop(laptop: Profile, files: string): Promise<string> {
  const { page } = laptop;
  await introduce(page, '王敏');
  await importRegister(page, files);
  await openScore(page, '湖滨路路口');
  const score = await scoreByKeyboard(page, 'JC');
  await openScore(page, '测试公园');
  await rateSome(page, 3);
  await page.keyboard.press('Shift+Digit1');
  await page.getByRole('list', { name: '已记录的问题' }).waitFor();
  await takePhoto(page);
  await untilSafe(page);
  return score;
}

async function changeTheme(page: Page): Promise<void> {
  await goTo(page, '设置');
  await page.getByText('深色（夜间）').click();
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
}

/** The table draws first and scores then. */
async function settledScores(page: Page): Promise<Record<string, string>> {
  await goTo(page, '点位');
  const scored = page.getByRole('row').filter({ hasText: '湖滨路路口' });
  await scored
    .filter({ hasText: /\d+\.\d\d/ })
    .first()
    .waitFor();
  return scoresInTable(page);
}

/** Everything a person would look for after a loss, as the screens show it. */
async function lookAround(page: Page): Promise<unknown> {
  await page.getByRole('link', { name: '今日', exact: true }).waitFor();
  const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
  const counts = await storeCounts(page);
  const identity = [
    await page.getByRole('textbox', { name: '姓名' }).inputValue(),
    await page.locator('dl div').filter({ hasText: '安装编号' }).innerText(),
  ];
  const scores = await settledScores(page);
  await openScore(page, '测试公园');
  const finding = await page.getByRole('list', { name: '已记录的问题' }).innerText();
  await page.getByText('已评 3 /').first().waitFor();
  const photo = page.getByRole('button', { name: '查看照片 1' }).first();
  await photo.click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('img')].some(
      (image) => image.className === 'picture-copy' && image.naturalWidth > 0,
    ),
  );
  await page.keyboard.press('Escape');
  return { theme, counts, identity, scores, finding };
}

describe('a used laptop loses its browser store', () => {
  let laptop: Profile;
  let files: string;
  let before: unknown;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(files, { recursive: true, force: true });
  });

  it('a laptop is used', async () => {
    const score = await useLaptop(laptop, files);
    await changeTheme(laptop.page);
    before = await lookAround(laptop.page);
    await untilSafe(laptop.page);
    expect(before).toMatchObject({ theme: 'dark', scores: { 湖滨路路口: score } });
    expect(before).toMatchObject({ counts: [expect.any(Number), 6, expect.any(Number), 1] });
  });

  it('the database is deleted: everything is back after a restart, and it is said', async () => {
    const { page, origin } = laptop;
    await page.goto('about:blank');
    const tools = await page.context().newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await laptop.killAndReopen();
    await laptop.page.getByText(RESTORED).waitFor();
    expect(await lookAround(laptop.page)).toEqual(before);
  });

  it('the browser profile is deleted altogether: everything is back, and it is said', async () => {
    await laptop.killAndReopen(() => rm(join(laptop.folder, 'browser'), { recursive: true }));
    await laptop.page.getByText(RESTORED).waitFor();
    expect(await lookAround(laptop.page)).toEqual(before);
  });

  it('the store is wiped under the running window: it starts again, nothing is lost', async () => {
    const { page, origin } = laptop;
    await page.reload();
    await goTo(page, '今日');
    expect(await page.getByText(RESTORED).count()).toBe(0);
    const tools = await page.context().newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await page.getByText(RESTORED).waitFor();
    expect(await lookAround(page)).toEqual(before);
  });

  it('journal and photo files are deleted: both are whole again after a start', async () => {
    const lines = await journalLines(join(laptop.folder, 'data'));
    expect(lines).toBe((before as { counts: number[] }).counts[0]);
    const photos = join(laptop.folder, 'data/photos');
    const held = (await readdir(photos, { recursive: true })).sort();
    expect(held).toHaveLength(2);
    await laptop.killAndReopen(async () => {
      await rm(join(laptop.folder, 'data/journal'), { recursive: true });
      await rm(photos, { recursive: true });
    });
    await untilSafe(laptop.page);
    expect(await journalLines(join(laptop.folder, 'data'))).toBe(lines);
    await expect
      .poll(async () => (await readdir(photos, { recursive: true })).sort())
      .toEqual(held);
    expect(await lookAround(laptop.page)).toEqual(before);
  });

  it('after a loss the workbook carries the photo as before', async () => {
    await laptop.killAndReopen(() => rm(join(laptop.folder, 'browser'), { recursive: true }));
    const { page } = laptop;
    await page.getByText(RESTORED).waitFor();
    await goTo(page, '合并');
    await page.getByRole('tab', { name: '导出工作簿' }).click();
    await page.getByText(/^1 张，约/).waitFor();
  });

  it('no page complained', () => {
    expect(laptop.errors).toEqual([]);
  });
});

describe('a copied laptop writes on', () => {
  let first: Profile;
  let copy: Profile;
  let third: Profile;
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    [first, third] = [await Profile.open(), await Profile.open()];
  });
  afterAll(async () => {
    for (const laptop of [first, copy, third]) await laptop?.close();
    await rm(files, { recursive: true, force: true });
  });

  /** A finding of its own words, and some ratings; then everything as a workbook. */
  const writeOn = async (
    { page }: Profile,
    point: string,
    words: string,
    ratings: number,
  ): Promise<string> => {
    await openScore(page, point);
    await rateSome(page, ratings);
    await page.getByLabel('其他问题').first().fill(words);
    await page.getByLabel('其他问题').first().press('Enter');
    await page.getByRole('list', { name: '已记录的问题' }).getByText(words).waitFor();
    const workbook = join(files, `${words}.xlsx`);
    await exportWorkbook(page, workbook);
    await untilSafe(page);
    return workbook;
  };

  /** The findings of everyone that a laptop knows, as its workbook tells them. */
  const findingsOf = async ({ page }: Profile): Promise<readonly string[]> => {
    const workbook = join(files, 'everything.xlsx');
    await exportWorkbook(page, workbook, '本机已知的全部');
    return textsOnSheet(workbook, '问题');
  };

  /** What Settings calls this installation. */
  const nameOf = async ({ page }: Profile): Promise<string> => {
    await goTo(page, '设置');
    return page.locator('dl div').filter({ hasText: '安装编号' }).innerText();
  };

  it('to another place: both histories meet in a third with nothing lost', async () => {
    await introduce(first.page, '王敏');
    await importRegister(first.page, files);
    await untilSafe(first.page);
    const name = await nameOf(first);
    const { port } = first;
    const folder = `${first.folder}-copy`;
    await first.killAndReopen(() => cp(first.folder, folder, { recursive: true }));
    const fromFirst = await writeOn(first, '测试巷', '原机写的', 3);
    expect(await nameOf(first)).toBe(name);
    await first.shutDown();
    copy = await Profile.open({ folder, port });
    const fromCopy = await writeOn(copy, '测试巷', '副本写的', 2);
    expect(await nameOf(copy)).not.toBe(name);
    await introduce(third.page, '李强');
    await putDown(third.page, [fromFirst, fromCopy]);
    await applyMerge(third.page);
    expect(await findingsOf(third)).toEqual(expect.arrayContaining(['原机写的', '副本写的']));
    expect((await storeCounts(third.page)).slice(1)).toEqual([6, 3, 0]);
  });

  it('restored from an image, under one name: the fork is told apart and both are kept', async () => {
    const image = `${first.folder}-image`;
    await copy.shutDown();
    await first.killAndReopen(() => cp(first.folder, image, { recursive: true }));
    const before = await writeOn(first, '测试农贸市场', '恢复前写的', 3);
    await first.killAndReopen(async () => {
      await rm(first.folder, { recursive: true });
      await cp(image, first.folder, { recursive: true });
      await rm(image, { recursive: true });
    });
    const after = await writeOn(first, '测试农贸市场', '恢复后写的', 2);
    const both = expect.arrayContaining(['恢复前写的', '恢复后写的']) as unknown;
    await putDown(third.page, [before, after]);
    await third.page.getByText(FORKED).first().waitFor();
    await applyMerge(third.page);
    expect(await findingsOf(third)).toEqual(both);
    await putDown(first.page, [before]);
    await first.page.getByText(FORKED).first().waitFor();
    await applyMerge(first.page);
    expect(await findingsOf(first)).toEqual(both);
    await untilSafe(first.page);
    await first.killAndReopen(() => rm(join(first.folder, 'browser'), { recursive: true }));
    await first.page.getByText(RESTORED).waitFor();
    expect(await findingsOf(first)).toEqual(both);
  });

  it('no page complained', () => {
    // The browser's own word for the journal saying that a number is taken: how a fork shows.
    const forkRefused = /status of 422/;
    const errors = [first, copy, third].flatMap((laptop) => laptop.errors);
    expect(errors.filter((error) => !forkRefused.test(error))).toEqual([]);
  });
});
