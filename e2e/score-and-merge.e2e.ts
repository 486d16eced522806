import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteType } from '../shared/checklist/checklist.ts';
import { severalText } from '../renderer/text/several-text.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Profile } from './open-profile.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import { openCamera, openScore, scoresInTable } from './walk.ts';
import { POINTS, writeRegister } from './write-register.ts';

const t = severalText.zh;
const SCORED: readonly [name: string, siteType: SiteType][] = [
  ['测试大道', 'RD'],
  ['湖滨路路口', 'JC'],
  ['测试农贸市场', 'NM'],
  ['测试巷', 'BX'],
  ['测试工地', 'GD'],
];

describe('the main job: import, score with no network, export, merge elsewhere', () => {
  let inspector: Profile;
  let supervisor: Profile;
  let folder: string;
  const expected: Record<string, string> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    inspector = await Profile.open();
  });
  afterAll(async () => {
    await inspector.close();
    await supervisor?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('first run, and the register comes in with the network cut', async () => {
    const { page } = inspector;
    await page.getByLabel('姓名').waitFor();
    await expectAccessible(page, 'first run');
    await inspector.shot('first-run');
    await inspector.cutNetwork();
    await page.getByLabel('姓名').fill('王敏');
    await page.getByLabel('单位').fill('市创建办');
    await page.getByRole('button', { name: /导入点位台账/ }).click();
    await page.getByRole('heading', { name: '导入点位台账' }).waitFor();
    await writeRegister(join(folder, 'register.xlsx'));
    await page.locator('input[type=file]').setInputFiles(join(folder, 'register.xlsx'));
    await page.getByRole('tab', { name: `新增 ${POINTS.length}` }).waitFor();
    await inspector.shot('import-plan');
    await expectAccessible(page, 'import plan');
    await page.getByRole('button', { name: `导入 ${POINTS.length} 个点位` }).click();
    await page.getByRole('button', { name: /建立轮次/ }).click();
    await page
      .getByText('轮次已建立')
      .or(page.getByRole('button', { name: '去今日' }))
      .first()
      .waitFor();
  });

  it('five points of different types are scored by keyboard, and the numbers are right', async () => {
    for (const [name, siteType] of SCORED) {
      await openScore(inspector.page, name);
      await inspector.page.locator('body').press('Escape');
      expected[name] = await scoreByKeyboard(inspector.page, siteType);
      await inspector.page.getByLabel('得分率').getByText(expected[name]).waitFor();
      if (siteType === 'RD') {
        await inspector.shot('score');
        await expectAccessible(inspector.page, 'score');
      }
    }
    expect(Object.keys(expected)).toHaveLength(5);
  });

  it('a photo is taken with the camera and a finding noted', async () => {
    const { page } = inspector;
    await openScore(page, '测试大道');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+Digit1');
    await openCamera(page);
    await inspector.shot('camera');
    await page.keyboard.press('Space');
    await page.getByText('已添加 1 张').waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /照片 1|查看照片/ })
      .first()
      .waitFor();
    await inspector.shot('score-photo');
  });

  it('the browser is killed in the middle, and nothing is lost', async () => {
    await expect.poll(() => scoresInTable(inspector.page)).toMatchObject(expected);
    await inspector.page.reload();
    await inspector.page.getByRole('heading', { level: 1 }).waitFor();
    await openScore(inspector.page, '测试公园');
    await inspector.page.keyboard.press('n');
    await inspector.page.keyboard.press('1');
    await inspector.page.getByText('已评 1 /').first().waitFor();
    await inspector.killAndReopen();
    await inspector.cutNetwork();
    await inspector.page.getByRole('link', { name: '今日', exact: true }).waitFor();
    await expect.poll(() => scoresInTable(inspector.page)).toMatchObject(expected);
    await openScore(inspector.page, '测试公园');
    await inspector.page.getByText('已评 1 /').first().waitFor();
  });

  it('the workbook is exported', async () => {
    const { page } = inspector;
    await page.getByRole('link', { name: '合并', exact: true }).click();
    await page.getByRole('tab', { name: '导出工作簿' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出工作簿' }).click();
    await (await download).saveAs(join(folder, 'inspector.xlsx'));
    await page.getByText('已导出').waitFor();
    await inspector.shot('export');
    await expectAccessible(page, 'export');
  });

  it('LibreOffice opens it and saves it again', async () => {
    await promisify(execFile)('soffice', [
      // A profile of its own: two LibreOffices on one profile do not both work.
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'resaved'),
      join(folder, 'inspector.xlsx'),
    ]);
  });

  it('a second installation merges it and shows the same scores', async () => {
    supervisor = await Profile.open({ width: 1920, height: 1080 });
    const { page } = supervisor;
    await supervisor.cutNetwork();
    await page.getByLabel('姓名').fill('李强');
    await page.getByRole('button', { name: /导入点位台账/ }).click();
    await page.getByRole('link', { name: '合并', exact: true }).click();
    await page.getByRole('tab', { name: '合并工作簿' }).click();
    await page.locator('input[type=file]').setInputFiles(join(folder, 'inspector.xlsx'));
    await page.getByText('完好').first().waitFor();
    await supervisor.shot('merge-plan');
    await expectAccessible(page, 'merge plan');
    await page.getByRole('button', { name: '应用', exact: true }).click();
    await page.getByText('已合并').first().waitFor();
    await supervisor.shot('merge-receipt');
    await expect.poll(() => scoresInTable(page)).toMatchObject(expected);
  });

  it('the file LibreOffice saved again brings nothing new', async () => {
    const { page } = supervisor;
    await page.getByRole('link', { name: '合并', exact: true }).click();
    await page.getByRole('tab', { name: '合并工作簿' }).click();
    const again = page.getByRole('button', { name: '继续合并' });
    if (await again.isVisible()) await again.click();
    await page.locator('input[type=file]').setInputFiles(join(folder, 'resaved/inspector.xlsx'));
    await page
      .getByText(/没有新内容/)
      .first()
      .waitFor();
  });

  it('assessed by a second inspector, the point has one score by its round’s rule, or by a ruling', async () => {
    const { page } = supervisor;
    const LANE = '测试巷';
    const theirs = expected[LANE] ?? '';
    await openScore(page, LANE);
    await page.locator('body').press('Escape');
    await scoreByKeyboard(page, 'BX');
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await page.getByLabel('得分率').getByText(theirs).waitFor({ state: 'detached' });
    const own = /\d+\.\d\d/.exec(await page.getByLabel('得分率').innerText())?.[0] ?? '';
    const mean = ((Number(own) + Number(theirs)) / 2).toFixed(2);
    await expect.poll(async () => (await scoresInTable(page))[LANE]).toBe(mean);
    await page.getByRole('row').filter({ hasText: LANE }).first().click();
    await page.getByRole('button', { name: '详情' }).click();
    await page.getByRole('heading', { name: LANE, level: 1 }).waitFor();
    const several = page.getByRole('region', { name: t.title });
    await several.getByText(t.score(mean)).waitFor();
    await several.getByRole('combobox').press('ArrowDown');
    await page.getByTitle(t.rules.adjudicated).click();
    await several.getByText(t.awaitingWhy).waitFor();
    await several.getByRole('radio', { name: new RegExp(`王敏.*${theirs}`) }).check();
    await several.getByLabel(t.reason).fill('照片齐全');
    await several.getByRole('button', { name: t.adjudicate }).click();
    await several.getByText(t.score(theirs)).waitFor();
    await several.scrollIntoViewIfNeeded();
    await supervisor.shot('point-adjudicated');
    await expectAccessible(page, 'an adjudicated point');
    await page.locator('body').press('Control+z');
    await several.getByText(t.awaitingWhy).waitFor();
    expect((await scoresInTable(page))[LANE]).toBe('');
    await page.getByRole('row').filter({ hasText: LANE }).getByText('待裁定').waitFor();
  });

  it('no page complained, and no request left the laptop', () => {
    expect(inspector.errors).toEqual([]);
    expect(supervisor.errors).toEqual([]);
  });
});
