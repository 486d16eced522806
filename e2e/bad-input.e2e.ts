import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badTables, badWorkbooks, formulaRegister, toGb18030 } from './bad-files.ts';
import type { BadFile } from './bad-files.ts';
import { Profile } from './open-profile.ts';
import {
  exportWorkbook,
  goTo,
  importRegister,
  introduce,
  openScore,
  putDown,
  rateSome,
  storeCounts,
} from './walk.ts';

describe('bad input', () => {
  let laptop: Profile;
  let folder: string;
  let workbooks: readonly BadFile[];
  let counts: readonly number[];

  const write = async ({ name, bytes }: Pick<BadFile, 'name' | 'bytes'>): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const openImport = (): Promise<void> =>
    laptop.page.evaluate(() => {
      location.hash = '#/points/import';
    });
  const giveRegister = async (file: Pick<BadFile, 'name' | 'bytes'>): Promise<void> => {
    const other = laptop.page.getByRole('button', { name: /^(换一个文件|Another file)$/ });
    if (await other.isVisible()) await other.click();
    await laptop.page.locator('input[type=file]').setInputFiles(await write(file));
  };
  const expectRefusal = async (words: string): Promise<void> => {
    await laptop.page.getByRole('alert').filter({ hasText: words }).waitFor();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dianwei-files-'));
    workbooks = badWorkbooks(await formulaRegister());
    laptop = await Profile.open();
  });
  afterAll(async () => {
    await laptop.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a laptop is in use', async () => {
    await introduce(laptop.page, '王敏');
    await importRegister(laptop.page, folder);
    await openScore(laptop.page, '测试巷');
    await rateSome(laptop.page, 1);
    await exportWorkbook(laptop.page, join(folder, 'good.xlsx'));
    counts = await storeCounts(laptop.page);
  });

  it('a register that cannot be read is refused with its reason, and nothing is written', async () => {
    await openImport();
    for (const file of [...workbooks, ...badTables()]) {
      await giveRegister(file);
      await expectRefusal(file.zh);
      await expectRefusal('没有写入任何内容，已有数据不受影响。');
    }
    expect(await storeCounts(laptop.page)).toEqual(counts);
  });

  it('a workbook that cannot be read is refused beside those that can', async () => {
    const register = { name: '台账.xlsx', zh: '不是点位测评工作簿', en: '' };
    const files = [...workbooks, { ...register, bytes: await formulaRegister() }];
    const paths = await Promise.all(files.map(write));
    await putDown(laptop.page, [...paths, join(folder, 'good.xlsx')]);
    await laptop.page.getByText('没有新内容').waitFor();
    const lines = laptop.page.getByRole('list', { name: '文件' }).getByRole('listitem');
    for (const { name, zh } of files) await lines.filter({ hasText: name }).getByText(zh).waitFor();
    expect(await lines.filter({ hasText: '未采用' }).count()).toBe(files.length);
    await laptop.page.getByRole('button', { name: /^清 ?空$/ }).click();
    expect(await storeCounts(laptop.page)).toEqual(counts);
  });

  it('the reasons are there in English too', async () => {
    const { page } = laptop;
    await goTo(page, '设置');
    await page.getByText('English', { exact: true }).click();
    await openImport();
    for (const file of [workbooks[1], workbooks[5], badTables()[2]]) {
      if (file === undefined) throw new Error('no such file');
      await giveRegister(file);
      await expectRefusal(file.en);
      await expectRefusal('Nothing was written');
    }
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByText('中文', { exact: true }).click();
    expect(await storeCounts(page)).toEqual(counts);
  });

  it('a formula where a name belongs leaves that row out; the others come in', async () => {
    const { page } = laptop;
    await openImport();
    await giveRegister({ name: '公式.xlsx', bytes: await formulaRegister() });
    await page.getByRole('tab', { name: '拒绝 1' }).click();
    await page.getByText('名称是公式（B2&"二"），不是文字。请在 Excel 里粘贴为数值。').waitFor();
    await page.getByRole('button', { name: '导入 1 个点位' }).click();
    await page.getByText('台账已导入').waitFor();
    expect((await storeCounts(page))[1]).toBe(7);
  });

  it('tables in GB18030 and UTF-16 are read as they are meant', async () => {
    const { page } = laptop;
    const table = (name: string): string =>
      `点位编号,点位名称,点位类型\n${name},${name},农贸市场\n`;
    await openImport();
    for (const [name, bytes] of [
      ['国标市场', toGb18030(table('国标市场'))],
      ['宽字市场', Buffer.from(`\uFEFF${table('宽字市场')}`, 'utf16le')],
      ['无标记市场', Buffer.from(table('无标记市场'), 'utf16le')],
    ] as const) {
      await giveRegister({ name: `${name}.csv`, bytes });
      await page.getByRole('tab', { name: '新增 1' }).waitFor();
      await page
        .getByRole('cell', { name })
        .or(page.getByText(name, { exact: true }))
        .first()
        .waitFor();
      await page.getByRole('button', { name: '导入 1 个点位' }).click();
      await page.getByText('台账已导入').waitFor();
    }
    expect((await storeCounts(page))[1]).toBe(10);
  });

  it('what is no photo is refused, and a photo is taken after it', async () => {
    const { page } = laptop;
    counts = await storeCounts(page);
    await openScore(page, '测试巷');
    const picture = Buffer.from(
      await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(640, 480);
        const ink = canvas.getContext('2d')!;
        for (let n = 0; n < 400; n += 1) {
          ink.fillStyle = `hsl(${n * 7} 80% 50%)`;
          ink.fillRect((n * 37) % 640, (n * 61) % 480, 60, 40);
        }
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      }),
    );
    const give = (name: string, buffer: Buffer): Promise<void> =>
      page
        .locator('input[type=file][accept="image/*"]')
        .first()
        .setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await give('text.jpg', Buffer.from('这不是照片'));
    await page.getByText('这个文件不是照片，没有添加。').waitFor();
    await give('empty.jpg', Buffer.alloc(0));
    await page.getByText('照片文件是空的，没有添加。').waitFor();
    await give('cut.jpg', picture.subarray(0, Math.floor(picture.length / 2)));
    await page.getByText('照片已损坏，读不出来，没有添加。').waitFor();
    expect(await page.getByRole('button', { name: /查看照片/ }).count()).toBe(0);
    expect(await storeCounts(page)).toEqual(counts);
    await openScore(page, '测试巷');
    await give('good.jpg', picture);
    await page.getByRole('button', { name: '查看照片 1' }).first().waitFor();
  });

  it('no page complained', () => {
    expect(laptop.errors).toEqual([]);
  });
});
