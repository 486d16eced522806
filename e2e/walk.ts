import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { POINTS, writeRegister } from './write-register.ts';

/** The first run's door to the register, as `name`. */
export async function introduce(page: Page, name: string): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByRole('button', { name: /导入点位台账/ }).click();
  await page.getByRole('heading', { name: '导入点位台账' }).waitFor();
}

/** From the open import screen: the journeys' register comes in and a round is started with all of it. */
export async function importRegister(page: Page, folder: string): Promise<void> {
  const register = join(folder, 'register.xlsx');
  await writeRegister(register);
  await page.locator('input[type=file]').setInputFiles(register);
  await page.getByRole('button', { name: `导入 ${POINTS.length} 个点位` }).click();
  await page.getByRole('button', { name: /建立轮次/ }).click();
  await page.getByText('轮次已建立').waitFor();
}

export async function goTo(
  page: Page,
  place: '今日' | '点位' | '地图' | '合并' | '结果' | '设置',
): Promise<void> {
  await page.getByRole('link', { name: place, exact: true }).click();
}

/** Opens the camera of the item in hand by its key; ready when the shutter has the focus. */
export async function openCamera(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await page.locator('video').waitFor();
  await page.waitForFunction(() => {
    const held = document.activeElement;
    return held?.closest('[role=dialog]') && held.querySelector('.anticon-camera');
  });
}

/** The way into a point's Score from anywhere: Today, search, its line. */
export async function openScore(page: Page, name: string): Promise<void> {
  await goTo(page, '今日');
  await page.getByText('全部', { exact: true }).click();
  await page.getByLabel('搜索点位').fill(name);
  await page
    .getByRole('region', { name: '我的点位' })
    .getByRole('button', { name })
    .first()
    .click();
  await page.getByRole('heading', { name, level: 1, exact: true }).waitFor();
}

/** The scores the Points table shows, by name. */
export async function scoresInTable(page: Page): Promise<Record<string, string>> {
  await goTo(page, '点位');
  const scores: Record<string, string> = {};
  for (const { name } of POINTS) {
    const row = page.getByRole('row').filter({ hasText: name }).first();
    scores[name] = /\d+\.\d\d/.exec(await row.innerText())?.[0] ?? '';
  }
  return scores;
}

/** Rates `count` items of the open Score from where the keyboard stands, each as passed or without a case. */
export async function rateSome(page: Page, count: number, key = '1'): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const before = await ratedOn(page);
    await page.keyboard.press('n');
    await page.keyboard.press(key);
    await page
      .getByText(`已评 ${before + 1} /`)
      .first()
      .waitFor();
  }
}

async function ratedOn(page: Page): Promise<number> {
  return Number(/已评 (\d+) \//.exec(await page.locator('main').innerText())?.[1] ?? 0);
}

/** The camera's picture as evidence of the item the keyboard stands on. */
export async function takePhoto(page: Page): Promise<void> {
  await page.keyboard.press('p');
  // Refused until the camera's first frame is there.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /拍 ?照$/ })
    .click();
  await page.getByText('已添加 1 张').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '查看照片 1' }).first().waitFor();
}

/** What Settings counts: changes, points, ratings and photos in the store. */
export async function storeCounts(page: Page): Promise<readonly number[]> {
  await goTo(page, '设置');
  const fact = page.locator('dl div').filter({ hasText: /^变更/ });
  await fact.getByText('点位').waitFor();
  return (await fact.innerText()).match(/\d+/g)?.map(Number) ?? [];
}

/** Waits until the status line says that everything is in the journal too. */
export async function untilSafe(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('已备份到磁盘', { exact: false }).waitFor();
}

/** Exports to `path`: one's own assessments, or all that this laptop knows. */
export async function exportWorkbook(
  page: Page,
  path: string,
  whose: '我的' | '本机已知的全部' = '我的',
): Promise<void> {
  await goTo(page, '合并');
  await page.getByRole('tab', { name: '导出工作簿' }).click();
  await page.getByText(whose, { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出工作簿' }).click();
  await (await download).saveAs(path);
}

/** Puts files down to be merged; their plan, or why they are refused, is drawn next. */
export async function putDown(page: Page, paths: readonly string[]): Promise<void> {
  await goTo(page, '合并');
  await page.getByRole('tab', { name: '合并工作簿' }).click();
  await page.locator('input[type=file]').setInputFiles([...paths]);
}

export async function applyMerge(page: Page): Promise<void> {
  await page.getByRole('button', { name: '应用', exact: true }).click();
  await page.getByRole('status', { name: '已合并' }).waitFor();
}

/** Every text on a workbook's sheet. */
export async function textsOnSheet(path: string, sheet: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const texts: string[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

/** How many changes the journal in a data folder holds. */
export async function journalLines(data: string): Promise<number> {
  const journal = join(data, 'journal');
  const names = (await readdir(journal)).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(names.map((name) => readFile(join(journal, name), 'utf8')));
  return texts.join('').split('\n').length - 1;
}
