import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellText } from '../workbook/sheet-grid.ts';
import type { Cell } from '../workbook/sheet-grid.ts';
import { MOCK_BANNER } from '../workbook/workbook-format.ts';
import { readWorkbook } from '../xlsx-codec/read-workbook.ts';
import { hasOffice, resaveInOffice } from '../xlsx-codec/testing/soffice.ts';
import { writeWorkbook } from '../xlsx-codec/write-workbook.ts';
import { planClassWorkbook } from './class-workbook.ts';
import { CASES_ITEM, sampleClass, VERDICT_ITEM } from './testing/sample-class.ts';

const REPORT = sampleClass();
const LAYOUT = planClassWorkbook(REPORT, {
  exportedAt: '2026-11-26T08:00:00.000Z',
  utcOffsetMinutes: 480,
  exporter: '韩梅',
  notices: ['1 项只有一个人评。'],
});
const sheet = (name: string) => {
  const found = LAYOUT.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** The cells under a heading. */
function under(name: string, header: string): readonly Cell[] {
  const { columns, rows } = sheet(name);
  const at = columns.findIndex((one) => one.header === header);
  expect(at, `${name} ${header}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at] ?? null);
}

describe('the workbook of a class', () => {
  it('K15: has its sheets in order, the banner on every one and on every printed page', async () => {
    const names = LAYOUT.sheets.map(({ name }) => name);
    expect(names).toEqual(['说明', '人员', '条目', '成对', '一致性', '偏差', '漂移']);
    const bytes = await writeWorkbook(LAYOUT);
    const parts = unzipSync(bytes);
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.error.code);
    for (const [index, { rows }] of read.value.sheets.entries()) {
      expect(rows[0]?.[0]).toBe(MOCK_BANNER);
      const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array());
      expect(xml).toContain(`<oddHeader>&amp;C&amp;&quot;-,Bold&quot;${MOCK_BANNER}</oddHeader>`);
      expect(xml).toContain('orientation="landscape"');
      expect(xml).not.toMatch(/<f[ >]/);
    }
  });

  it('K15: 说明 says what was compared, who is missing, what was left out and by which rules', () => {
    const text = sheet('说明')
      .rows.map((row) => row.map(cellText).join(' '))
      .join('\n');
    for (const said of [
      '模拟测评班级工作簿 练兵',
      '出题人 韩梅',
      '标准答案 由 韩专家、白专家 评定,出题人裁定',
      '限时 30 分钟',
      '合格线 与标准一致 90%',
      'C01 东门(室外公厕)',
      '缺 1 人:李四',
      '未评或无法计分 1 个评分',
      '自助抽样 60 次,种子 7',
      '提示 1 项只有一个人评。',
    ])
      expect(text).toContain(said);
    expect(text).toContain('导出时间 2026-11-26 16:00:00');
  });

  it('K11, K15: 人员 has each person’s figures as numbers, the best first', () => {
    expect(under('人员', '姓名')).toEqual(['赵一', '钱二', '=孙三&<甲>']);
    expect(under('人员', '比较项数n')).toEqual([22, 22, 21]);
    expect(under('人员', '与标准一致')).toEqual([1, 20 / 22, 19 / 21]);
    const means = under('人员', '平均偏差(百分点)');
    // Two verdicts lost whole; two counts kept whole where one case keeps 66 of 100.
    expect(means[0]).toBe(0);
    expect(means[1]).toBeCloseTo(-200 / 22, 10);
    expect(means[2]).toBeCloseTo(68 / 21, 10);
    expect(under('人员', '结论')).toEqual(['合格', '合格', '未达']);
    expect(under('人员', '用时(分)')).toEqual([25, 25, 25]);
    expect(under('人员', '交卷')[0]).toEqual({ date: '2026-11-26T10:25:00' });
  });

  it('K13, K15: 条目 begins with the items that split good scorers', () => {
    expect(under('条目', '条目编号')[0]).toBe(VERDICT_ITEM);
    expect(under('条目', '好手也分歧').filter(Boolean)).toEqual(['是']);
    expect(under('条目', '好手与标准一致')[0]).toBe(0.5);
    expect(under('条目', '条目编号')[1]).toBe(CASES_ITEM);
  });

  it('K15: 偏差 has a line for each rating that differs, with the reason; none for what agrees', () => {
    expect(under('偏差', '姓名')).toEqual(['钱二', '钱二', '=孙三&<甲>', '=孙三&<甲>']);
    expect(under('偏差', '偏差')).toEqual(['偏严', '偏严', '偏松', '偏松']);
    expect(under('偏差', '相差(百分点)')).toEqual([-100, -100, 34, 34]);
    expect(under('偏差', '所评')[2]).toBe(0);
    expect(under('偏差', '标准')[2]).toBe(1);
    expect(under('偏差', '标准的理由')[0]).toBe(`理由在此 ${VERDICT_ITEM}`);
  });

  it('K15: 成对, 一致性 and 漂移 say n, intervals with their method, and the change', () => {
    expect(under('成对', '都评的项数n')).toHaveLength(3);
    expect(new Set(under('成对', '都评的项数n'))).toEqual(new Set([22, 21]));
    const names = under('一致性', '系数');
    expect(names).toContain('Krippendorff α (ordinal)');
    const alpha = names.indexOf('Krippendorff α (ordinal)');
    expect(under('一致性', '区间方法')[alpha]).toBe('自助抽样');
    const [low, value, high] = ['95%下限', '值', '95%上限'].map(
      (header) => under('一致性', header)[alpha] as number,
    );
    expect(low).toBeLessThanOrEqual(value ?? NaN);
    expect(high).toBeGreaterThanOrEqual(value ?? NaN);
    expect(sheet('一致性').preface?.[1]).toBe('1 项只有一个人评。');
    expect(under('漂移', '姓名')).toEqual(['赵一', '赵一', '钱二', '钱二', '=孙三&<甲>']);
    expect(under('漂移', '比上次(百分点)')).toEqual([null, 0, null, 0, null]);
  });

  it('K15: LibreOffice opens it and finds the same cells', async () => {
    const bytes = await writeWorkbook(LAYOUT);
    if (!hasOffice()) return;
    const read = await readWorkbook(resaveInOffice(bytes));
    if (!read.ok) throw new Error(read.error.code);
    const people = read.value.sheets[1]?.rows ?? [];
    expect(people[2]?.slice(0, 5)).toEqual(['赵一', '一组', 1, 22, 1]);
    expect(people[4]?.[0]).toBe('=孙三&<甲>');
  }, 150_000);
});
