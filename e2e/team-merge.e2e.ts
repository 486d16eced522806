import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankText } from '../renderer/text/blank-text.ts';
import { conflictText } from '../renderer/text/conflict-text.ts';
import { folderWatchText } from '../renderer/text/folder-watch-text.ts';
import { exportText } from '../renderer/text/export-text.ts';
import { mergeText } from '../renderer/text/merge-text.ts';
import { resultsText } from '../renderer/text/results-text.ts';
import { pastMergesText } from '../renderer/text/past-merges-text.ts';
import { trustText } from '../renderer/text/trust-text.ts';
import { editResult } from './edit-workbook.ts';
import { expectAccessible } from './expect-accessible.ts';
import { loseFolder, putIntoFolder, standInForPicker } from './fake-folder.ts';
import { settle } from './settle.ts';
import { Profile } from './open-profile.ts';
import { applyMerge, exportWorkbook, goTo, importRegister } from './walk.ts';
import { introduce, openScore, storeCounts, textsOnSheet } from './walk.ts';

const LANE = '测试巷';
const ITEMS = ['BX-01', 'BX-05'] as const;
const t = conflictText.zh;
const merge = mergeText.zh;

interface Proof {
  readonly code: string;
  readonly counts: readonly string[];
}

/** What a receipt says to be compared: on the sender's screen, in the file, on the receiver's screen. */
const proofIn = async (receipt: Locator): Promise<Proof> => ({
  code: await receipt.locator('.merge-code').innerText(),
  counts: await receipt.locator('.merge-counts dd').allInnerTexts(),
});

describe('a supervisor and a folder of workbooks', () => {
  let inspector: Profile;
  let supervisor: Profile;
  let folder: string;
  /** Check code and counts of the newer workbook, as its sender saw them. */
  let sent: Proof;

  /** The keys pressed on the items, one each. */
  const rate = async (keys: readonly [string, string]): Promise<void> => {
    const { page } = inspector;
    await openScore(page, LANE);
    for (const [n, item] of ITEMS.entries()) {
      await page.locator(`#item-${item}`).focus();
      await page.keyboard.press(keys[n] ?? '');
    }
    await page.getByText('已评 2 /').first().waitFor();
  };
  const chooseFolder = async (path: string): Promise<void> => {
    const { page } = supervisor;
    await goTo(page, '合并');
    await page.getByRole('tab', { name: merge.tabs.merge }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: merge.chooseFolder }).click();
    await (await chooser).setFiles(path);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-team-'));
    inspector = await Profile.open();
    supervisor = await Profile.open();
  });
  afterAll(async () => {
    await inspector.close();
    await supervisor.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('an inspector scores and exports, goes on and exports again; a colleague edits the first in Excel', async () => {
    const { page } = inspector;
    await introduce(page, '王敏');
    await importRegister(page, folder);
    await mkdir(join(folder, '交来/一组'), { recursive: true });
    const first = join(folder, '交来/一组/王敏.xlsx');
    await rate(['0', '0']);
    await exportWorkbook(page, first);
    await rate(['2', '2']);
    await exportWorkbook(page, join(folder, '交来/王敏-新.xlsx'));
    const receipt = page.getByRole('region', { name: exportText.zh.done });
    sent = await proofIn(receipt);
    const told = await textsOnSheet(join(folder, '交来/王敏-新.xlsx'), '说明');
    expect(told[told.indexOf(merge.checkCode) + 1]).toBe(sent.code);
    const counts = Object.values(merge.counts).map((name) => told[told.indexOf(name) + 1]);
    expect(counts).toEqual(sent.counts);
    await copyFile(first, join(folder, '交来/一组/改过.xlsx'));
    for (const item of ITEMS) {
      const edit = { point: LANE, item, result: '1' };
      await editResult(join(folder, '交来/一组/改过.xlsx'), edit);
    }
    await writeFile(join(folder, '交来/一组/~$改过.xlsx'), 'lock');
    await writeFile(join(folder, '交来/说明.docx'), 'no workbook');
  });

  it('W10: the whole folder is taken, what stands open in Excel is said, and the receipts are the same', async () => {
    const { page } = supervisor;
    await introduce(page, '督导');
    await goTo(inspector.page, '设置');
    const about = await inspector.page.getByRole('region', { name: '关于' }).innerText();
    const print = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(about)?.[0] ?? '';
    await goTo(page, '设置');
    await page.getByLabel(trustText.zh.name).fill('一组电脑');
    await page.getByLabel(trustText.zh.fingerprint).fill(print.slice(0, -1));
    await page.getByRole('button', { name: trustText.zh.add }).click();
    await page.getByRole('alert').getByText(trustText.zh.slip).waitFor();
    await page.getByLabel(trustText.zh.fingerprint).fill(print.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: trustText.zh.list }).getByText(print).waitFor();
    await supervisor.shot('team-trust');
    await expectAccessible(page, 'trusted laptops');
    await chooseFolder(join(folder, '交来'));
    await page.getByText(/正在 Excel 或 WPS 中打开（改过\.xlsx）/).waitFor();
    await page.getByRole('heading', { name: merge.plan }).waitFor();
    for (const name of ['王敏.xlsx', '改过.xlsx', '王敏-新.xlsx'])
      expect(await page.locator('.merge-files').getByText(name, { exact: true }).count()).toBe(1);
    expect(await page.locator('.merge-files').getByText('一组电脑').count()).toBe(3);
    await page.getByText(merge.groupings.person, { exact: true }).click();
    await page.getByRole('button', { name: /^王敏 \d+/ }).click();
    await settle(page);
    await supervisor.shot('team-plan');
    await expectAccessible(page, 'the plan by person');
    await applyMerge(page);
    const received = page.getByRole('list', { name: merge.receiptFiles }).getByRole('listitem');
    expect(await proofIn(received.filter({ hasText: '王敏-新.xlsx' }))).toEqual(sent);
  });

  it('the conflicts are decided together, in one act that can be undone', async () => {
    const { page } = supervisor;
    await page
      .getByRole('tab', { name: t.title })
      .or(page.getByRole('tab', { name: /冲突/ }))
      .click();
    await page.getByText(t.count(2)).first().waitFor();
    await page.getByRole('button', { name: t.bulk }).click();
    const dialog = page.getByRole('dialog', { name: t.bulk });
    await dialog.getByRole('radio', { name: t.bulkAllOf('王敏') }).check();
    await dialog.getByText(t.bulkCount(2, 0)).waitFor();
    await settle(page);
    await supervisor.shot('team-bulk');
    await expectAccessible(page, 'deciding many conflicts');
    await dialog.getByRole('button', { name: t.bulkDecide(2) }).click();
    await page.getByText(t.none).waitFor();
    await page.locator('body').press('Control+z');
    await page.getByText(t.count(2)).first().waitFor();
  });

  it('M22: the whole merge is undone as one act; the same folder brings all of it back', async () => {
    const { page } = supervisor;
    await page.getByRole('tab', { name: merge.tabs.merge }).click();
    const past = page.getByRole('region', { name: pastMergesText.zh.title });
    await past.getByText(pastMergesText.zh.sources(3)).click();
    await settle(page);
    await supervisor.shot('team-past-merges');
    await expectAccessible(page, 'past merges');
    await past.getByRole('button', { name: pastMergesText.zh.undo }).click();
    await page.getByRole('button', { name: pastMergesText.zh.yes, exact: true }).click();
    await page.getByText(pastMergesText.zh.said).waitFor();
    await past.getByText(/撤销$/).waitFor();
    await page.getByRole('tab', { name: merge.tabs.conflicts, exact: true }).click();
    await page.getByText(t.none).waitFor();
    const [, , ratings] = await storeCounts(page);
    expect(ratings).toBe(0);
    await page.reload();
    await page.getByRole('link', { name: '今日' }).waitFor();
    expect((await storeCounts(page)).slice(1)).toEqual([0, 0, 0]);
    await chooseFolder(join(folder, '交来'));
    await applyMerge(page);
    await page.getByRole('tab', { name: merge.conflictTab(2) }).waitFor();
  });

  it('the results say what is still open, and where their numbers come from', async () => {
    const { page } = supervisor;
    const r = resultsText.zh;
    await goTo(page, '结果');
    await page.getByText(r.conflictsWhy(2)).waitFor();
    await page.getByRole('tab', { name: r.tabs.sources, exact: true }).click();
    await page.getByRole('cell', { name: '王敏-新.xlsx', exact: true }).waitFor();
    await settle(page);
    await supervisor.shot('team-sources');
    await expectAccessible(page, 'the sources of the results');
    await page.getByRole('tab', { name: r.tabs.units, exact: true }).click();
    await page
      .getByRole('button', { name: /^看 .* 的点位$/ })
      .first()
      .click();
    await page.getByRole('link', { name: LANE }).waitFor();
    await settle(page);
    await supervisor.shot('team-results-points');
    await page.getByRole('link', { name: r.decide }).click();
    await page.getByText(t.count(2)).first().waitFor();
  });

  it('the merged workbook and a blank one are made from the screen', async () => {
    const { page } = supervisor;
    await page.getByRole('tab', { name: merge.tabs.export }).click();
    await page.getByText(exportText.zh.summed, { exact: true }).click();
    const merged = page.waitForEvent('download');
    await page.getByRole('button', { name: exportText.zh.export }).click();
    await (await merged).saveAs(join(folder, '汇总.xlsx'));
    const summary = await textsOnSheet(join(folder, '汇总.xlsx'), '汇总');
    expect(await textsOnSheet(join(folder, '汇总.xlsx'), '来源')).toContain('王敏-新.xlsx');
    expect(summary).toEqual(expect.arrayContaining(['全市', '街道', '点位', LANE]));
    const conflicts = await textsOnSheet(join(folder, '汇总.xlsx'), '冲突');
    expect(conflicts.filter((text) => text.includes('BX-01'))).not.toEqual([]);
    const blank = page.waitForEvent('download');
    await page.getByRole('button', { name: blankText.zh.write }).click();
    await (await blank).saveAs(join(folder, '填报表.xlsx'));
    await page.getByText(/填报表_.*已交给浏览器下载/).waitFor();
    await supervisor.shot('team-export');
    await expectAccessible(page, 'export, merged and blank');
    await page.getByRole('tab', { name: merge.tabs.merge }).click();
    await page.locator('input[type=file]').setInputFiles(join(folder, '填报表.xlsx'));
    await page.locator('.merge-files').getByText('填报表.xlsx', { exact: true }).waitFor();
  });

  it('a watched folder: what comes is listed, what is written again waits, a folder gone is said', async () => {
    const { page } = supervisor;
    const w = folderWatchText.zh;
    const put = async (name: string): Promise<void> => {
      const bytes = [...(await readFile(join(folder, '交来', name)))];
      await page.evaluate(putIntoFolder, bytes);
    };
    await page.getByRole('button', { name: merge.clear }).click();
    await page.evaluate(standInForPicker);
    await page.getByRole('button', { name: w.watch }).click();
    await page.getByText(w.watching('交来')).waitFor();
    await put('一组/王敏.xlsx');
    const listed = page.locator('.merge-files').getByText('来.xlsx', { exact: true });
    await listed.waitFor();
    await page.getByText(merge.nothingNew).waitFor();
    await goTo(page, '今日');
    await put('王敏-新.xlsx');
    await goTo(page, '合并');
    await page.getByRole('tab', { name: merge.tabs.merge }).click();
    const take = page.getByRole('button', { name: w.take(1) });
    await take.waitFor();
    await settle(page);
    await supervisor.shot('team-watch');
    await expectAccessible(page, 'a watched folder');
    await take.click();
    await page.getByText(merge.nothingNew).waitFor();
    expect(await listed.count()).toBe(1);
    await page.evaluate(loseFolder);
    await page.getByText(w.lost('交来')).waitFor();
    await listed.waitFor();
  });

  it('no page complained', () => {
    expect(inspector.errors).toEqual([]);
    expect(supervisor.errors).toEqual([]);
  });
});
