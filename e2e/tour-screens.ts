import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCamera } from './walk.ts';
import { pastMergesText } from '../renderer/text/past-merges-text.ts';
import { trustText } from '../renderer/text/trust-text.ts';
import { conflictText } from '../renderer/text/conflict-text.ts';
import { exportText } from '../renderer/text/export-text.ts';
import { firstRunText } from '../renderer/text/first-run-text.ts';
import { importRegisterText } from '../renderer/text/import-register-text.ts';
import { mergeText } from '../renderer/text/merge-text.ts';
import { pointsText } from '../renderer/text/points-text.ts';
import { scoreEvidenceText } from '../renderer/text/score-evidence-text.ts';
import { scoreText } from '../renderer/text/score-text.ts';
import { settingsText } from '../renderer/text/settings-text.ts';
import { shellText } from '../renderer/text/shell-text.ts';
import { todayText } from '../renderer/text/today-text.ts';
import type { SiteType } from '../shared/checklist/checklist.ts';
import { editResult } from './edit-workbook.ts';
import { expectKeyboardReaches } from './inspect-focus.ts';
import { inspectScreen } from './inspect-screen.ts';
import { settle } from './settle.ts';
import { Profile } from './open-profile.ts';
import { dataWords } from './sample-words.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import { tourDownload } from './tour-download.ts';
import { tourMap } from './tour-map.ts';
import { tourMock } from './tour-mock.ts';
import { tourOverlays } from './tour-overlays.ts';
import { tourResults } from './tour-results.ts';
import { tourWhere } from './tour-where.ts';
import { writeRegister } from './write-register.ts';

const LANE = '永和巷';
const MARKET = '鼓楼农贸市场';
const CROSSING = '云屏大道与文昌路交叉口';

/** One strip of the guide for each kind of answer: an item of the point scored. */
const ANSWERS: readonly (readonly [kind: string, point: string, item: string])[] = [
  ['verdict', LANE, 'BX-03'],
  ['cases', LANE, 'BX-01'],
  ['measured', LANE, 'BX-04'],
  ['quantity', LANE, 'BX-14'],
  ['asked', MARKET, 'NM-07'],
];

/** Every screen is looked at in one language; each language is a file of its own, so that two can run at once. */
export function tourIn(language: 'zh' | 'en'): void {
  describe(`every screen, in ${language}`, () => {
    let laptop: Profile;
    let folder: string;
    const rules = { language, data: dataWords() };
    const shell = shellText[language];
    const today = todayText[language];
    const score = scoreText[language];

    const inspect = (where: string): Promise<void> => inspectScreen(laptop.page, where, rules);
    const picture = (name: string): Promise<void> => laptop.guideShot(`${name}.${language}`);
    const button = (name: string | RegExp): ReturnType<Profile['page']['getByRole']> =>
      laptop.page.getByRole('button', { name }).first();
    const goTo = (name: string): Promise<void> =>
      laptop.page.locator('.rail').getByRole('link', { name, exact: true }).click();

    const openScore = async (name: string): Promise<void> => {
      const { page } = laptop;
      await goTo(shell.today);
      await page.getByText(today.views.all, { exact: true }).click();
      await page.getByLabel(today.search).fill(name);
      await page
        .getByRole('region', { name: today.list })
        .getByRole('button', { name })
        .first()
        .click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await page.locator('body').press('Escape');
    };

    const chooseTheme = async (
      theme: keyof (typeof settingsText)['zh']['themes'],
    ): Promise<void> => {
      await goTo(shell.settings);
      await laptop.page.getByText(settingsText[language].themes[theme], { exact: true }).click();
      await laptop.page.locator(`[data-theme=${theme}]`).waitFor();
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dianwei-tour-'));
      laptop = await Profile.open();
    });
    afterAll(async () => {
      await laptop.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('first run', async () => {
      const { page } = laptop;
      const t = firstRunText[language];
      await page.getByLabel(firstRunText.zh.name).waitFor();
      if (language === 'en') await page.getByText('English', { exact: true }).click();
      await page.getByLabel(t.name).fill('王敏');
      await page.getByLabel(t.unit).fill('市创建办');
      await inspect('first run');
      await picture('first-run');
      await expectKeyboardReaches(page, 'first run');
      await button(t.sampleTitle).click();
      await page.getByRole('heading', { name: today.title }).waitFor();
    });

    it('score: every kind of answer, a finding, a photo', async () => {
      const { page } = laptop;
      for (const [name, type] of [
        [CROSSING, 'JC'],
        [MARKET, 'NM'],
        [LANE, 'BX'],
      ] as const satisfies readonly (readonly [string, SiteType])[]) {
        await openScore(name);
        if (type === 'BX') {
          await inspect('score, nothing rated');
          await picture('score-begin');
        }
        await scoreByKeyboard(page, type, (done, all) => score.margin.counts(done, all, 0));
        for (const [kind, point, item] of ANSWERS) if (point === name) await strip(kind, item);
        if (type === 'JC') await timerStrip('JC-01');
      }
      await page.locator('#item-BX-02').focus();
      await page.keyboard.press('Shift+Digit1');
      await page.locator('.finding-list').waitFor();
      await openCamera(page);
      await inspect('camera');
      await page.keyboard.press('Space');
      await page.getByText(scoreEvidenceText[language].camera.taken(1)).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.photo-thumb img').first().waitFor();
      await page.locator('#item-BX-02').focus();
      await inspect('score');
      await picture('score');
      await expectKeyboardReaches(page, 'score');
      await page.locator('.photo-thumb').first().click();
      await page.locator('.ant-modal img').first().waitFor();
      await inspect('photo');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('.keys-sheet').waitFor();
      await inspect('keys');
      await page.keyboard.press('Escape');
      await page.locator('.keys-sheet').waitFor({ state: 'hidden' });
      await button(score.margin.finish).click();
      await button(score.margin.reopen).waitFor();
    });

    const strip = async (kind: string, item: string): Promise<void> => {
      const card = laptop.page.locator(`#item-${item}`);
      await card.scrollIntoViewIfNeeded();
      await settle(laptop.page);
      await laptop.guideShot(`answer-${kind}.${language}`, card.locator('.item-answer'));
    };

    /** A timer that runs, with two events seen. */
    const timerStrip = async (item: string): Promise<void> => {
      const { page } = laptop;
      await page.locator(`#item-${item}`).focus();
      for (const key of ['s', '1', '1']) await page.keyboard.press(key);
      const card = page.locator(`#item-${item} .item-answer`);
      await card.getByText('00:02').waitFor();
      await laptop.guideShot(`answer-timed.${language}`, card);
      await page.keyboard.press('s');
    };

    it('today with its map', async () => {
      await goTo(shell.today);
      await laptop.page.getByRole('heading', { name: today.title }).waitFor();
      await inspect('today');
      await picture('today');
      await expectKeyboardReaches(laptop.page, 'today');
    });

    it('today and score by night and in the sun', async () => {
      for (const theme of ['dark', 'contrast'] as const) {
        await chooseTheme(theme);
        await inspect(`settings ${theme}`);
        await goTo(shell.today);
        await inspect(`today ${theme}`);
        if (theme === 'dark') await picture('today-dark');
        await openScore(LANE);
        await inspect(`score ${theme}`);
        if (theme === 'contrast') await picture('score-contrast');
      }
      await chooseTheme('light');
    });

    const tour = { laptop: () => laptop, language, inspect, picture, button, goTo, chooseTheme };
    tourMap(tour);
    tourWhere(tour);
    tourDownload(tour);
    tourOverlays(tour);
    tourMock(tour);
    tourResults(tour);

    it('points, and one point', async () => {
      const { page } = laptop;
      const t = pointsText[language];
      await goTo(shell.points);
      await page.getByRole('heading', { name: t.title }).waitFor();
      await page.getByRole('searchbox', { name: t.search }).fill('鼓楼');
      await page.getByText(MARKET).first().click();
      await page.getByRole('complementary', { name: t.panel }).waitFor();
      await inspect('points');
      await picture('points');
      await expectKeyboardReaches(page, 'points');
      await button(t.page).click();
      await page.getByRole('heading', { name: MARKET, level: 1 }).waitFor();
      await inspect('point');
      await picture('point');
      await expectKeyboardReaches(page, 'point');
    });

    it('a register is imported, the doubtful rows are asked about', async () => {
      const { page } = laptop;
      const t = importRegisterText[language];
      await goTo(shell.points);
      await button(pointsText[language].importRegister).click();
      await inspect('import');
      await writeRegister(join(folder, '点位台账.xlsx'), { faulty: true });
      await page.locator('input[type=file]').setInputFiles(join(folder, '点位台账.xlsx'));
      await page.getByRole('tab', { name: new RegExp(t.tabs.asked) }).waitFor();
      await inspect('import, rows to decide');
      await picture('import-asked');
      for (const tab of ['added', 'rejected', 'notices'] as const) {
        await page.getByRole('tab', { name: new RegExp(t.tabs[tab]) }).click();
        await inspect(`import, ${tab}`);
      }
      await expectKeyboardReaches(page, 'import plan');
      await button(/^(导入 \d+|Import \d+)/).click();
      await page.getByText(t.done).waitFor();
      await inspect('import done');
    });

    it('a workbook goes out, is edited, comes back, and a conflict is decided', async () => {
      const { page } = laptop;
      const merge = mergeText[language];
      const file = join(folder, '王敏-示例测评.xlsx');
      await goTo(shell.merge);
      await page.getByRole('tab', { name: merge.tabs.export }).click();
      await page.locator('.merge-card .ant-btn-primary:enabled').waitFor();
      await inspect('export');
      await expectKeyboardReaches(page, 'export');
      const download = page.waitForEvent('download');
      await button(exportText[language].export).click();
      await (await download).saveAs(file);
      await page.getByText(exportText[language].done, { exact: true }).waitFor();
      await inspect('export receipt');
      await picture('export');
      await editResult(file, { point: LANE, item: 'BX-02', result: '1' });
      await editResult(file, { point: LANE, item: 'BX-05', result: '3' });
      await openScore(LANE);
      await page.locator('#item-BX-02').focus();
      await page.keyboard.press('3');
      await goTo(shell.merge);
      await page.getByRole('tab', { name: merge.tabs.merge }).click();
      await inspect('merge');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('heading', { name: merge.plan }).waitFor();
      await inspect('merge plan');
      await picture('merge-plan');
      await expectKeyboardReaches(page, 'merge plan');
      await page.getByRole('button', { name: merge.apply, exact: true }).click();
      await page.getByText(merge.receipt, { exact: true }).waitFor();
      await inspect('merge receipt');
      await picture('merge-receipt');
      const past = page.getByRole('region', { name: pastMergesText[language].title });
      await laptop.guideShot(`past-merges.${language}`, past);
      await button(merge.toConflicts(1)).click();
      await page.getByText(conflictText[language].count(1)).first().waitFor();
      await page.locator('.conflict-photos img').waitFor();
      await inspect('conflicts');
      await picture('conflicts');
      await expectKeyboardReaches(page, 'conflicts');
      await openScore(LANE);
      await page.locator('#item-BX-02').focus();
      await inspect('score with a conflict');
      await picture('score-conflict');
    });

    it('settings', async () => {
      await goTo(shell.settings);
      await laptop.page.getByRole('heading', { name: settingsText[language].title }).waitFor();
      await inspect('settings');
      await picture('settings');
      const trust = laptop.page.getByRole('region', { name: trustText[language].title });
      await laptop.guideShot(`trust.${language}`, trust);
      await expectKeyboardReaches(laptop.page, 'settings');
    });

    it('no page complained', () => {
      expect(laptop.errors).toEqual([]);
    });
  });
}
