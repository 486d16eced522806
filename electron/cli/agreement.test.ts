import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../shared/workbook/sheet-grid.ts';
import { plainLayout } from '../../shared/xlsx-codec/testing/plain-layout.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { AgreementJson } from './agreement-json.ts';
import { runCommand } from './run-command.ts';

/** Krippendorff (2011), examples C and D. */
const GAPS = [
  'unit,A,B,C,D',
  '1,1,1,,1',
  '2,2,2,3,2',
  '3,3,3,3,3',
  '4,3,3,3,3',
  '5,2,2,2,2',
  '6,1,2,3,4',
  '7,4,4,4,4',
  '8,1,1,2,1',
  '9,2,2,2,2',
  '10,,5,5,5',
  '11,,,1,1',
  '12,,3,,',
];

let folder = '';
const at = (name: string): string => join(folder, name);

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(['agreement', ...argv], {
    print: (text) => (said.out += text),
    complain: (text) => (said.err += text),
    now: () => 0,
  });
  return { code, ...said };
}

async function json(...argv: string[]): Promise<AgreementJson> {
  const { code, out } = await run(...argv, '--json');
  expect(code).toBe(0);
  return JSON.parse(out) as AgreementJson;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dianwei-agreement-'));
  await writeFile(at('gaps.csv'), `${GAPS.join('\n')}\n`);
  const rows = GAPS.map((line) =>
    line
      .split(',')
      .map((text): Cell => (text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text))),
  );
  const sheets = [{ name: '评分', state: 'visible' as const, rows }];
  await writeFile(at('gaps.xlsx'), await writeWorkbook(plainLayout({ sheets })));
  await writeFile(
    at('two.csv'),
    '\ufeff点位,甲,乙\r\n一号,3,3\r\n二号,2,1\r\n三号,1,1\r\n四号,3,2\r\n',
  );
  await writeFile(at('text.csv'), 'u;a;b\n1;1;2\n2;x;2\n3;3;3\n4;2;1\n');
  await writeFile(at('words.csv'), 'u,a,b\n1,好,好\n2,好,差\n3,差,差\n');
  await writeFile(at('empty.csv'), 'only units\n1\n2\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dianwei agreement', () => {
  it('prints the documented shape, from .csv and .xlsx alike', async () => {
    const report = await json(at('gaps.csv'));
    expect(report).toEqual(await json(at('gaps.xlsx')));
    expect(Object.keys(report)).toEqual([
      'n',
      'percentAgreement',
      'cohen',
      'fleiss',
      'krippendorff',
      'gwet',
      'icc',
      'notices',
    ]);
    expect(report.n).toEqual({ units: 12, raters: 4, ratings: 41, missing: 7 });
    expect(report.cohen).toEqual({ kappa: null, linear: null, quadratic: null });
    expect(Object.keys(report.icc)).toEqual(['1,1', '2,1', '3,1', '1,k', '2,k', '3,k']);
    expect(report.gwet.ac1).toMatchObject({ method: 'linearised-t', high: 1 });
    expect(report.gwet.ac1?.value).toBeCloseTo(0.77544, 5);
    expect(report.krippendorff.ratio?.value).toBeCloseTo(0.797403, 6);
    expect(report.krippendorff.ratio?.method).toBe('bootstrap draws=1000 seed=1');
    expect(report.notices).toContainEqual({
      code: 'not-two-raters',
      severity: 'info',
      params: { coefficients: 'cohen.kappa; cohen.linear; cohen.quadratic', raters: 4 },
    });
  });

  it('draws from the seed that it records', async () => {
    const one = await json(at('gaps.csv'), '--seed', '7', '--draws', '100');
    expect(one).toEqual(await json(at('gaps.csv'), '--seed', '7', '--draws', '100'));
    expect(one.krippendorff.nominal?.method).toBe('bootstrap draws=100 seed=7');
    const other = await json(at('gaps.csv'), '--seed', '8', '--draws', '100');
    expect(other.krippendorff.nominal?.low).not.toBe(one.krippendorff.nominal?.low);
    const none = await json(at('gaps.csv'), '--draws', '0');
    expect(none.krippendorff.nominal).toMatchObject({ low: null, high: null, method: 'none' });
  });

  it('keeps to the level it is told', async () => {
    const report = await json(at('two.csv'), '--level', 'ordinal');
    expect(report.cohen.quadratic).not.toBeNull();
    expect(report.icc['2,1']).toBeNull();
    expect(report.krippendorff.interval).toBeNull();
    expect(report.notices.map(({ code }) => code)).toEqual(['level-too-low', 'level-too-low']);
  });

  it('names the cells of text among numbers and computes what text allows', async () => {
    for (const [level, severity] of [
      [[], 'warning'],
      [['--level', 'interval'], 'error'],
    ] as const) {
      const report = await json(at('text.csv'), ...level);
      expect(report.icc['1,1']).toBeNull();
      expect(report.cohen.kappa).not.toBeNull();
      expect(report.notices).toContainEqual({
        code: 'rating-not-number',
        severity,
        at: { sheet: 'text.csv', row: 3, column: 'B' },
        params: { text: 'x' },
      });
    }
    const words = await json(at('words.csv'));
    expect(words.gwet.ac1).not.toBeNull();
    expect(words.notices.map(({ code }) => code)).toContain('needs-numbers');
  });

  it('refuses what holds no table, in the same shape', async () => {
    for (const [name, code] of [
      ['empty.csv', 'ratings-table-missing'],
      ['none.csv', 'file-missing'],
    ] as const) {
      const refused = await run(at(name), '--json');
      expect(refused.code).toBe(1);
      const report = JSON.parse(refused.out) as AgreementJson;
      expect(report.notices.map((notice) => notice.code)).toEqual([code]);
      expect(report.icc['2,k']).toBeNull();
      expect((await run(at(name))).out).toContain(code);
    }
  });

  it('refuses a level, seed or number of draws that is none', async () => {
    for (const wrong of [
      ['--level', 'metric'],
      ['--seed', 'x'],
      ['--draws', '1.5'],
      ['--draws', '1000000'],
    ]) {
      const { code, err } = await run(at('two.csv'), ...wrong);
      expect(code).toBe(1);
      expect(err).toContain('dianwei agreement');
    }
  });

  it('prints a table for people, its columns under one another', async () => {
    const { out } = await run(at('gaps.csv'));
    const lines = out.split('\n');
    const width = (text: string): number =>
      [...text].reduce((sum, sign) => sum + (/[\u3000-\uffef]/u.test(sign) ? 2 : 1), 0);
    const ends = lines
      .filter((line) => line.includes('linearised-t'))
      .map((line) => width(line.slice(0, line.indexOf('linearised-t'))));
    expect(new Set(ends).size).toBe(1);
    expect(out).toContain('0.7754');
    expect(out).toContain('seed 1');
  });

  it('estimates each rater’s errors without a reference where there is enough to', async () => {
    const rows = Array.from({ length: 30 }, (_, unit) => {
      const truth = unit % 2;
      return [`u${unit}`, truth, truth, unit % 5 === 0 ? 1 - truth : truth].join(',');
    });
    await writeFile(at('class.csv'), `u,甲,乙,丙\n${rows.join('\n')}\n`);
    const { out } = await run(at('class.csv'));
    expect(out).toMatch(/Dawid–Skene/);
    expect(out).toMatch(/甲 +0\.0 %/);
    expect(out).toMatch(/丙 +20\.0 %/);
    expect((await run(at('gaps.csv'))).out).not.toMatch(/Dawid–Skene/);
  });
});
