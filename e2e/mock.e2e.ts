import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../shared/workbook/sheet-grid.ts';
import { MOCK_BANNER } from '../shared/workbook/workbook-format.ts';
import { readWord } from '../shared/word/testing/read-word.ts';
import { readWorkbook } from '../shared/xlsx-codec/read-workbook.ts';
import { drawCasePhoto } from './case-photo.ts';
import { expectAccessible } from './expect-accessible.ts';
import { Profile } from './open-profile.ts';
import { scoreByKeyboard } from './score-by-keyboard.ts';
import { writeResultFor } from './result-files.ts';
import { introduce } from './walk.ts';

const TITLE = '公厕练兵';
const CASES = ['东门公厕', '西门公厕'];
const PASSPHRASE = '松柏 2026 讲评';
const REASON = '地面湿滑属于保洁不到位';

/** The keys each trainee presses over the answers that are right; nobody, then too strict, then too lenient. */
const TRAINEES: readonly (readonly [name: string, item: string, key: string])[] = [
  ['赵一', '', ''],
  ['钱二', 'WC-01', '2'],
  ['孙三', 'WC-02', '1'],
];

describe('mock evaluation: made, taken by three, collected, compared', () => {
  let trainer: Profile;
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-mock-'));
    trainer = await Profile.open();
  });
  afterAll(async () => {
    await trainer.close();
    await rm(folder, { recursive: true, force: true });
  });

  const toMock = (page: Page): Promise<void> =>
    page.getByRole('link', { name: '模拟', exact: true }).click();

  it('the trainer makes two cases from photos', async () => {
    const { page } = trainer;
    await introduce(page, '韩梅');
    await toMock(page);
    await page.getByText('还没有模拟测评').waitFor();
    await trainer.shot('mock-empty');
    await expectAccessible(page, 'mock, empty');
    await page.getByLabel('名称').fill(TITLE);
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    for (const [n, name] of CASES.entries()) {
      await drawCasePhoto(page, file(`${n}.jpg`), 3 + n * 4);
      await page.getByLabel('名称').fill(name);
      await page.getByLabel('类型').fill('室外公厕');
      await page.keyboard.press('Enter');
      await page.getByLabel('照片').setInputFiles(file(`${n}.jpg`));
      await page.getByText('已选 1 张').waitFor();
      await page.getByLabel(/计时观察/).fill('0:20 一人在门口吸烟\n1:05 保洁员拖地');
      await page.getByRole('button', { name: '添加', exact: true }).click();
      await page.getByRole('link', { name: `填标准答案: ${name}` }).waitFor();
    }
    await trainer.shot('mock-cases');
    await expectAccessible(page, 'mock cases');
  });

  it('the reference is filled in by scoring, with a reason, and sealed', async () => {
    const { page } = trainer;
    for (const name of CASES) {
      await page.getByRole('link', { name: `填标准答案: ${name}` }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await page.locator('body').press('Escape');
      await scoreByKeyboard(page, 'WC');
      if (name === CASES[0]) {
        await page.locator('#note-WC-01').fill(REASON);
        await page.locator('#note-WC-01').press('Enter');
        await trainer.shot('mock-reference');
        await expectAccessible(page, 'mock reference');
      }
      await page.getByRole('link', { name: '回到题目' }).first().click();
    }
    await page.getByText('11 / 11').nth(1).waitFor();
    await page.getByRole('tab', { name: '发题' }).click();
    await page.getByLabel('封标准答案的口令').fill(PASSPHRASE);
    await trainer.shot('mock-pack');
    await expectAccessible(page, 'mock pack');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '生成题目文件' }).click();
    await (await download).saveAs(file('exercise.dwmock'));
    await page.getByText('已生成').waitFor();
  });

  it('the reference cannot be read from the trainees’ file', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(file('exercise.dwmock'))));
    const text = Object.values(parts).map((bytes) => Buffer.from(bytes).toString('utf8'));
    expect(Object.keys(parts)).toHaveLength(1 + CASES.length);
    expect(text.join()).toContain(CASES[0]);
    for (const secret of [REASON, 'verdict', 'WC-01', PASSPHRASE])
      expect(text.join()).not.toContain(secret);
  });

  it('three trainees take it and hand in', async () => {
    for (const trainee of TRAINEES) {
      const laptop = await Profile.open();
      await takeIt(laptop, trainee).finally(() => laptop.close());
      expect(laptop.errors).toEqual([]);
    }
  });

  async function takeIt(
    laptop: Profile,
    [name, item, key]: (typeof TRAINEES)[number],
  ): Promise<void> {
    const { page } = laptop;
    await introduce(page, name);
    await toMock(page);
    await page.getByLabel('打开题目文件…').setInputFiles(file('exercise.dwmock'));
    await page.getByRole('heading', { name: TITLE }).waitFor();
    if (item === '') {
      await laptop.shot('mock-begin');
      await expectAccessible(page, 'attempt before its start');
    }
    await page.getByRole('button', { name: /^开 ?始$/ }).click();
    await page.getByRole('link', { name: CASES[0] ?? '', exact: true }).waitFor();
    for (const one of CASES) {
      await page.getByRole('link', { name: one, exact: true }).click();
      await page.getByRole('heading', { name: one, level: 1 }).waitFor();
      await page.locator('body').press('Escape');
      await scoreByKeyboard(page, 'WC');
      if (item !== '') {
        await page.locator(`#item-${item}`).focus();
        await page.keyboard.press(key);
      } else if (one === CASES[0]) {
        await laptop.shot('mock-take');
        await expectAccessible(page, 'attempt');
      }
      await page.getByRole('link', { name: '回到题目' }).first().click();
    }
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '交卷并保存文件' }).click();
    await (await download).saveAs(file(`${name}.dwresult`));
    await page.getByText('把文件交给培训人').waitFor();
    if (item === 'WC-02') {
      await page.getByLabel('口令').fill('不是这个口令啊');
      await page.getByRole('button', { name: '打开标准答案' }).click();
      await page.getByText(/口令不对/).waitFor();
      await page.getByLabel('口令').fill(PASSPHRASE);
      await page.getByRole('button', { name: '打开标准答案' }).click();
      await page.getByText('偏松', { exact: true }).first().waitFor();
      await laptop.shot('mock-revealed');
      await expectAccessible(page, 'reference opened');
    }
  }

  it('files come back in one go; who is missing is said; one file twice is refused', async () => {
    const { page } = trainer;
    await page.getByRole('tab', { name: '收卷' }).click();
    await page.getByLabel('应到名单').fill('赵一\n钱二\n孙三\n李四');
    await page.getByRole('button', { name: '保存名单' }).click();
    const files = TRAINEES.map(([name]) => file(`${name}.dwresult`));
    await page.locator('input[type=file][accept=".dwresult"]').setInputFiles([...files, files[0]!]);
    await page.getByText('缺 1 人：李四').waitFor();
    await page
      .getByText(/赵一.*已收过|这份已收过/)
      .first()
      .waitFor();
    await trainer.shot('mock-collect');
    await expectAccessible(page, 'mock collect');
  });

  it('the figures say who is strict, who is lenient, and who passed', async () => {
    const { page } = trainer;
    await page.getByRole('tab', { name: '结果' }).click();
    await page
      .getByRole('button', { name: '计算', exact: true })
      .or(page.getByRole('button', { name: '计 算' }))
      .click();
    const line = (name: string) => page.getByRole('row').filter({ hasText: name });
    await line('赵一')
      .getByText(/100\s%/)
      .first()
      .waitFor();
    await expect.poll(() => line('钱二').innerText()).toMatch(/钱二\s+9\d\s%/);
    await page.getByRole('button', { name: '钱二' }).click();
    await page.getByText(REASON).waitFor();
    await trainer.shot('mock-figures');
    await expectAccessible(page, 'mock figures');
    expect(trainer.errors).toEqual([]);
  });

  it('the class workbook says the same, under the banner on every sheet', async () => {
    const { page } = trainer;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存班级工作簿' }).click();
    await (await download).saveAs(file('class.xlsx'));
    const read = await readWorkbook(new Uint8Array(await readFile(file('class.xlsx'))));
    if (!read.ok) throw new Error(read.error.code);
    const { sheets } = read.value;
    expect(sheets.map(({ rows }) => rows[0]?.[0])).toEqual(sheets.map(() => MOCK_BANNER));
    const text = (name: string): string =>
      sheets
        .find((one) => one.name === name)
        ?.rows.map((row) => row.map(cellText).join(' '))
        .join('\n') ?? '';
    expect(text('说明')).toContain('缺 1 人:李四');
    expect(text('人员')).toMatch(/钱二 .*合格/);
    expect(text('条目')).toContain('WC-01');
    expect(text('偏差')).toMatch(new RegExp(`钱二 C01 .*偏严.*${REASON}`));
    expect(trainer.errors).toEqual([]);
  });

  it('the Word reports come in one zip: everybody’s, a certificate for who passed, the class’s', async () => {
    const { page } = trainer;
    const zip = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存全部个人报告与证书（压缩包）' }).click();
    await (await zip).saveAs(file('reports.zip'));
    const files = unzipSync(new Uint8Array(await readFile(file('reports.zip'))));
    const word = (name: string) => readWord(files[name] ?? new Uint8Array());
    expect(Object.keys(files)).toContain('合格证书/赵一.docx');
    const report = word('个人报告/钱二.docx');
    expect(report.text).toContain(MOCK_BANNER);
    expect(report.text).toMatch(/偏严：WC-01 .*（2 处）/);
    expect(report.text).toContain(REASON);
    expect(Object.keys(report.parts).some((name) => name.startsWith('word/media/'))).toBe(true);
    expect(word('合格证书/赵一.docx').text).toContain(`“${TITLE}”模拟测评`);
    expect(word('班级报告.docx').text).toContain('缺 1 人：李四');
    const one = page.waitForEvent('download');
    await page.getByRole('button', { name: '个人报告（Word）' }).click();
    expect((await one).suggestedFilename()).toBe('个人报告-钱二.docx');
    expect(trainer.errors).toEqual([]);
  });

  it('K17: what is printed is the document alone, the banner on every page', async () => {
    const { page } = trainer;
    await page.evaluate(
      () => (window.print = () => document.body.setAttribute('data-asked', 'yes')),
    );
    const papers = [
      ['打印班级报告 / 存为 PDF', '模拟测评班级报告', 2],
      ['打印 / 存为 PDF', '模拟测评个人报告', 2],
      ['打印证书 / 存为 PDF', '合格证书', 1],
    ] as const;
    await page.getByRole('button', { name: '赵一', exact: true }).click();
    for (const [button, heading, most] of papers) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.locator('body[data-asked]').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.locator('.printed').getByText(heading, { exact: true }).waitFor();
      await page.locator('.printed').getByText(MOCK_BANNER).waitFor();
      expect(await page.locator('#root').isVisible()).toBe(false);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.length).toBeLessThanOrEqual(most);
      await page.emulateMedia({ media: null });
      await page.evaluate(() => {
        document.body.removeAttribute('data-asked');
        window.dispatchEvent(new Event('afterprint'));
      });
      await page.locator('.printed').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: '钱二', exact: true }).click();
    expect(trainer.errors).toEqual([]);
  });

  it('K18: two experts’ files make the reference of another exercise', async () => {
    const { page } = trainer;
    await toMock(page);
    await page.getByLabel('名称').fill('专家定标');
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('heading', { name: '专家定标' }).waitFor();
    await page.getByLabel('名称').fill('南门公厕');
    await page.getByLabel('类型').fill('室外公厕');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('link', { name: '填标准答案: 南门公厕' }).waitFor();
    await page.getByRole('tab', { name: '发题' }).click();
    await page.getByLabel('封标准答案的口令').fill(PASSPHRASE);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '生成题目文件' }).click();
    await (await download).saveAs(file('experts.dwmock'));
    const seen = (failed: readonly string[]) => ({ failed, note: '门口没有导向牌' });
    await writeResultFor(file('experts.dwmock'), '周专家', seen([]), file('zhou.dwresult'));
    await writeResultFor(file('experts.dwmock'), '吴专家', seen(['WC-01']), file('wu.dwresult'));
    await page.getByRole('tab', { name: '专家裁定' }).click();
    const files = ['zhou', 'wu', '赵一', 'wu'].map((name) => file(`${name}.dwresult`));
    await page.getByLabel('打开专家的结果文件').setInputFiles(files);
    await page.getByText('赵一 的文件属于另一个模拟测评').waitFor();
    await page.getByText('吴专家 的这份已收过').waitFor();
    await page.getByRole('button', { name: '采纳一致的 10 项' }).click();
    await page.getByRole('heading', { name: '待裁定 1 项' }).waitFor();
    await page.getByRole('radio', { name: /不符合 吴专家：门口没有导向牌/ }).check();
    await trainer.shot('mock-experts');
    await expectAccessible(page, 'experts');
    await page.getByLabel(/裁定理由/).fill('照片里看得清，没有');
    await page.getByRole('button', { name: /^裁 ?定$/ }).click();
    await page.getByText('没有待裁定的项').waitFor();
    await page.getByRole('heading', { name: '已另行裁定 1 项' }).waitFor();
    await page.getByRole('tab', { name: '案例与标准' }).click();
    await page.getByText('11 / 11').waitFor();
    expect(trainer.errors).toEqual([]);
  });
});
