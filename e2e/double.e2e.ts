import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubleText } from '../renderer/text/double-text.ts';
import { expectAccessible } from './expect-accessible.ts';
import { settle } from './settle.ts';
import { Profile } from './open-profile.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import {
  applyMerge,
  exportWorkbook,
  importRegister,
  introduce,
  openScore,
  putDown,
  textsOnSheet,
} from './walk.ts';

const POINT = '测试大道';

describe('a real point scored by two people', () => {
  let one: Profile;
  let other: Profile;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-double-'));
    one = await Profile.open();
    other = await Profile.open();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('each scores it on a laptop of their own, and one gets the other’s workbook', async () => {
    await introduce(one.page, '王敏');
    await importRegister(one.page, folder);
    await openScore(one.page, POINT);
    await one.page.locator('body').press('Escape');
    await scoreByKeyboard(one.page, 'RD');
    await exportWorkbook(one.page, join(folder, 'one.xlsx'));
    await introduce(other.page, '李强');
    await putDown(other.page, [join(folder, 'one.xlsx')]);
    await applyMerge(other.page);
    await openScore(other.page, POINT);
    await other.page.locator('body').press('Escape');
    await scoreByKeyboard(other.page, 'RD');
    await other.page.locator('#item-RD-01').focus();
    await other.page.keyboard.press('2');
  });

  it('K19: how far they agree is shown from Mock, without a reference and without a banner', async () => {
    const { page } = other;
    await page.getByRole('link', { name: '模拟', exact: true }).click();
    await page.getByText('1 个点位由多人测评').waitFor();
    await expectAccessible(page, 'mock with a double round');
    await page.getByRole('region', { name: '正式轮次的重复测评' }).getByRole('link').click();
    await page.getByRole('heading', { name: /重复测评一致性/ }).waitFor();
    await page.getByRole('button', { name: /^计 ?算$/ }).click();
    const items = page.getByRole('region', { name: '分组结果' }).first();
    await expect.poll(() => items.getByRole('row').nth(1).innerText()).toMatch(/RD-01.*\s0\s%/s);
    expect(await items.innerText()).not.toContain('偏严');
    expect(await page.locator('.mock-banner').count()).toBe(0);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: doubleText.zh.excel }).click();
    await (await saved).saveAs(join(folder, 'double.xlsx'));
    expect(await textsOnSheet(join(folder, 'double.xlsx'), '人员')).toContain('李强');
    await settle(page);
    await other.shot('double');
    await expectAccessible(page, 'double');
    await page.getByRole('tab', { name: '个人' }).click();
    await page
      .getByRole('row')
      .filter({ hasText: '李强' })
      .getByText(/[−+]\d/)
      .waitFor();
    await other.shot('double-people');
    await expectAccessible(page, 'double, people');
    expect([...one.errors, ...other.errors]).toEqual([]);
  });
});
