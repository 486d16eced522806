import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExerciseFile } from '../shared/mock/exercise-file.ts';
import { classText } from '../renderer/text/class-text.ts';
import { scoreEvidenceText } from '../renderer/text/score-evidence-text.ts';
import { settle } from './settle.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Profile } from './open-profile.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import {
  applyMerge,
  exportWorkbook,
  importRegister,
  introduce,
  openCamera,
  putDown,
} from './walk.ts';

const TITLE = '实地练兵';
const LANE = '测试巷';
const PARK = '测试公园';
const MINUTES = 90;

describe('a mock evaluation at real points', () => {
  let trainer: Profile;
  let trainee: Profile;
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-field-'));
    trainer = await Profile.open();
    trainee = await Profile.open();
  });
  afterAll(async () => {
    await trainer.close();
    await trainee.close();
    await rm(folder, { recursive: true, force: true });
  });

  const toMock = (page: Page): Promise<void> =>
    page.getByRole('link', { name: '模拟', exact: true }).click();

  const score = async (page: Page, name: string, type: 'BX' | 'GY'): Promise<void> => {
    await page.getByRole('link', { name: new RegExp(`${name}$`) }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.locator('body').press('Escape');
    await scoreByKeyboard(page, type);
    await page.getByRole('link', { name: '回到题目' }).first().click();
  };

  /** Two cases where the trainer saw none, with a photo of them. */
  const seeOtherwise = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: LANE, exact: true }).click();
    await page.locator('#item-BX-03').focus();
    await page.keyboard.press('2');
    await openCamera(page);
    await page.keyboard.press('Space');
    await page.getByText(scoreEvidenceText.zh.camera.taken(1)).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.photo-thumb img').first().waitFor();
    await page.getByRole('link', { name: '回到题目' }).first().click();
  };

  it('the trainer chooses points of the register by their codes; unknown ones are said', async () => {
    const { page } = trainer;
    await introduce(page, '韩梅');
    await importRegister(page, folder);
    await toMock(page);
    await page.getByLabel('名称').fill(TITLE);
    await page.getByLabel(/限时/).fill(String(MINUTES));
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByLabel(/实地题/).fill('HB-04，HB-06 HB-99');
    await page.getByRole('button', { name: '加入点位' }).click();
    await page.getByText('没有这些编号：HB-99').waitFor();
    for (const [name, type] of [
      [LANE, 'BX'],
      [PARK, 'GY'],
    ] as const)
      await score(page, name, type);
    await page.getByRole('tab', { name: '发题' }).click();
    await page.getByLabel('封标准答案的口令').fill('松柏 2026 讲评');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '生成题目文件' }).click();
    await (await download).saveAs(file('field.dwmock'));
    const read = readExerciseFile(new Uint8Array(await readFile(file('field.dwmock'))));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.points.every(({ fields }) => fields.position !== undefined)).toBe(true);
  });

  it('K8, K9: the clock and the order survive a crash, and after the time nothing is recorded', async () => {
    await introduce(trainee.page, '赵一');
    await toMock(trainee.page);
    await trainee.page.getByLabel('打开题目文件…').setInputFiles(file('field.dwmock'));
    await trainee.page.getByRole('heading', { name: TITLE }).waitFor();
    await expectAccessible(trainee.page, 'field attempt before its start');
    await trainee.page.getByRole('button', { name: /^开 ?始$/ }).click();
    await trainee.page.getByRole('link', { name: LANE, exact: true }).waitFor();
    const order = await trainee.page.locator('.mock-table tbody tr').allInnerTexts();
    await score(trainee.page, LANE, 'BX');
    await seeOtherwise(trainee.page);
    await trainee.page
      .getByRole('contentinfo')
      .getByText('已备份到磁盘', { exact: false })
      .waitFor();
    await trainee.killAndReopen();
    const { page } = trainee;
    await toMock(page);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByText(/剩余 (8\d|1:)/).waitFor();
    await page.getByRole('link', { name: LANE, exact: true }).waitFor();
    const after = await page.locator('.mock-table tbody tr').allInnerTexts();
    expect(after.map((line) => line.split('\t')[0])).toEqual(
      order.map((line) => line.split('\t')[0]),
    );
    await score(page, PARK, 'GY');
    // Started again when the time is over: the window takes its clock when it opens.
    await page.clock.setSystemTime(Date.now() + (MINUTES + 1) * 60_000);
    await page.reload();
    await page.getByText('时间到，请交卷').waitFor();
    await page.getByRole('link', { name: LANE, exact: true }).click();
    await page.getByRole('heading', { name: LANE, level: 1 }).waitFor();
    await page.locator('#item-BX-03').focus();
    await page.keyboard.press('2');
    await page.getByText('时间到了，这一项没有记下').waitFor();
    await page.getByRole('link', { name: '回到题目' }).first().click();
  });

  it('one attempt: handed in once, none is left, nothing more is recorded', async () => {
    const { page } = trainee;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '交卷并保存文件' }).click();
    await (await download).saveAs(file('zhao.dwresult'));
    await page.getByText('把文件交给培训人').waitFor();
    expect(await page.getByRole('button', { name: '再做一次' }).count()).toBe(0);
    await page.getByRole('link', { name: LANE, exact: true }).click();
    await page.getByRole('heading', { name: LANE, level: 1 }).waitFor();
    await page.locator('#item-BX-03').focus();
    await page.keyboard.press('2');
    await page.getByText('已经交卷，这一项没有记下').waitFor();
    // An exercise never becomes the current round by itself, but it is all that this laptop can export.
    await exportWorkbook(page, file('zhao.xlsx'), '本机已知的全部');
    expect(trainee.errors).toEqual([]);
  });

  it('K20, K21: the trainee’s workbook merges without a conflict, and the file beside it counts once', async () => {
    const { page } = trainer;
    await putDown(page, [file('zhao.xlsx')]);
    await applyMerge(page);
    await page.getByRole('tab', { name: '冲突' }).click();
    await page.getByText('没有待定的冲突').waitFor();
    await toMock(page);
    expect(await page.getByRole('link', { name: TITLE }).count()).toBe(1);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('tab', { name: '收卷' }).click();
    const line = page.getByRole('row').filter({ hasText: '赵一' });
    await line.waitFor();
    await page.locator('input[type=file][accept=".dwresult"]').setInputFiles(file('zhao.dwresult'));
    await page.getByText('已收下').waitFor();
    expect(await line.count()).toBe(1);
  });

  it('the figures come out', async () => {
    const { page } = trainer;
    await page.getByRole('tab', { name: '结果' }).click();
    await page.getByRole('button', { name: /^计 ?算$/ }).click();
    const figures = page.getByRole('region', { name: '个人', exact: true });
    await figures.getByRole('button', { name: '赵一' }).click();
    const own = page.getByRole('figure', { name: classText.zh.figures.evidence.own });
    await own.getByRole('img').waitFor();
    await settle(page);
    await trainer.shot('field-figures');
    await expectAccessible(page, 'field figures');
    expect(trainer.errors).toEqual([]);
  });
});
