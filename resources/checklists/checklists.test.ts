import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsOf, SITE_TYPES } from '../../shared/checklist/checklist.ts';
import type { Checklist, Item, SiteType } from '../../shared/checklist/checklist.ts';
import { checklistSchema } from '../../shared/checklist/checklist-schema.ts';
import { resolveSiteType } from '../../shared/checklist/site-type-names.ts';
import { BUNDLED_CHECKLISTS, checklistFor } from './bundled-checklists.ts';

/** How many items each type must have. */
const ITEM_COUNTS: Readonly<Record<SiteType, number>> = {
  RD: 16,
  CS: 13,
  BX: 14,
  JC: 15,
  SQ: 14,
  XQ: 18,
  NM: 18,
  GY: 14,
  GC: 16,
  YY: 16,
  XX: 15,
  ZB: 12,
  ZW: 14,
  CK: 12,
  WH: 14,
  GJ: 13,
  BS: 16,
  WB: 11,
  JQ: 14,
  GD: 12,
  XC: 14,
  WC: 11,
};

/** The rules that a red line, a limit or a required number hangs on: a slip here changes scores. */
const RED_LINES =
  'RD-16 BX-10 XQ-04 XQ-10 XQ-11 XQ-12 NM-16 GY-14 GC-08 YY-15 XX-07 XX-08 XX-09 ZB-01 ZB-02 ZB-04 ' +
  'ZW-13 GJ-08 BS-11 WB-02 WB-09 JQ-14 GD-07 GD-12 XC-06';

const QUANTITIES =
  'RD-01:9 RD-02:1 CS-01:5 CS-02:2 CS-03:1 BX-14:2 SQ-04:3 SQ-06:5 SQ-08:7 SQ-10:3 XQ-01:2 NM-01:2 ' +
  'NM-02:5 GY-01:1 GY-02:3 GC-01:1 YY-01:3 YY-02:1 XX-01:3 ZB-07:6 ZW-01:3 CK-01:2 WH-02:5 WH-03:1 ' +
  'WH-04:5 GJ-01:2 GJ-05:2 BS-01:4 WB-08:3 JQ-02:3 JQ-04:2 JQ-05:1 XC-01:2';

const SAMPLES = 'NM-07:3/3 XX-03:2/2 XX-04:3/5 XX-05:3/5 WB-03:3/3';

const TIMED = 'JC-01 JC-02 JC-03 JC-04 JC-05 JC-06 JC-07 GJ-04 GJ-09 GJ-13';

const HAN = /\p{Script=Han}/gu;

const everyItem = BUNDLED_CHECKLISTS.flatMap(itemsOf);

const listed = (describeItem: (item: Item) => string | null): string[] =>
  everyItem.flatMap((item) => describeItem(item) ?? []);

function parametersOf(siteType: SiteType): Checklist['parameters'] | undefined {
  return BUNDLED_CHECKLISTS.find((checklist) => checklist.siteType === siteType)?.parameters;
}

describe('bundled checklists', () => {
  it('are the 22 types in order, each of the same edition', () => {
    expect(BUNDLED_CHECKLISTS.map((checklist) => checklist.siteType)).toEqual([...SITE_TYPES]);
    expect(new Set(BUNDLED_CHECKLISTS.map((checklist) => checklist.version))).toEqual(
      new Set(['2026.1']),
    );
  });

  it('leave no file of the folder out', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
    const read = files.map((file): unknown =>
      JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
    );
    expect(files.sort()).toEqual(SITE_TYPES.map((siteType) => `${siteType}.json`).sort());
    for (const checklist of BUNDLED_CHECKLISTS) expect(read).toContainEqual(checklist);
  });

  it.each(BUNDLED_CHECKLISTS.map((checklist) => [checklist.siteType, checklist] as const))(
    '%s holds the rules of the schema',
    (_siteType, checklist) => {
      expect(checklistSchema.parse(checklist)).toEqual(checklist);
    },
  );

  it('have the exact number of items, numbered without a gap', () => {
    const codes = Object.entries(ITEM_COUNTS).flatMap(([siteType, count]) =>
      Array.from({ length: count }, (_, n) => `${siteType}-${String(n + 1).padStart(2, '0')}`),
    );
    expect(everyItem.map((item) => item.code).sort()).toEqual(codes.sort());
    expect(everyItem).toHaveLength(312);
  });

  it('group the items into three to six indicators', () => {
    for (const { siteType, indicators } of BUNDLED_CHECKLISTS) {
      expect(indicators.length, siteType).toBeGreaterThanOrEqual(3);
      expect(indicators.length, siteType).toBeLessThanOrEqual(6);
    }
  });

  it('draw the red lines where they are set', () => {
    expect(listed((item) => (item.redLine ? item.code : null)).sort()).toEqual(
      RED_LINES.split(' ').sort(),
    );
  });

  it('ask for the set quantities, samples and windows', () => {
    const quantity = ({ code, rule }: Item): string | null =>
      rule.kind === 'QT' ? `${code}:${rule.required}` : null;
    const sample = ({ code, rule }: Item): string | null =>
      rule.kind === 'SM' ? `${code}:${rule.pass}/${rule.asked}` : null;
    const timed = ({ code, rule }: Item): string | null => (rule.kind === 'RT' ? code : null);
    expect(listed(quantity).sort()).toEqual(QUANTITIES.split(' ').sort());
    expect(listed(sample).sort()).toEqual(SAMPLES.split(' ').sort());
    expect(listed(timed).sort()).toEqual(TIMED.split(' ').sort());
  });

  it('measure three items against a limit', () => {
    const limits = everyItem.flatMap(({ code, rule }) => {
      if (rule.kind !== 'PF' || rule.limit === undefined) return [];
      const { of, min = null, max = null } = rule.limit;
      return [{ code, of, min, max }];
    });
    expect(limits).toHaveLength(3);
    expect(limits).toContainEqual({ code: 'BX-04', of: 'share', min: 0.95, max: null });
    expect(limits).toContainEqual({ code: 'YY-05', of: 'value', min: null, max: 15 });
    expect(limits).toContainEqual({ code: 'GD-01', of: 'value', min: 30, max: null });
  });

  it('carry the walking distances and the window that were seen', () => {
    expect(parametersOf('RD')?.walkMetres).toBe(500);
    for (const siteType of ['BX', 'XQ', 'XX', 'ZB', 'JQ'] as const) {
      expect(parametersOf(siteType)?.walkMetres, siteType).toBe(200);
    }
    expect(parametersOf('WH')?.walkMetres).toBe(300);
    expect(parametersOf('JC')?.windowMinutes).toBe(15);
  });
});

describe('wording of the bundled checklists', () => {
  it('has short phrases, three to five for each item', () => {
    for (const { code, phrases } of everyItem) {
      expect(phrases.length, code).toBeGreaterThanOrEqual(3);
      expect(phrases.length, code).toBeLessThanOrEqual(5);
      for (const phrase of phrases) {
        expect([...phrase.zh].length, `${code} ${phrase.zh}`).toBeLessThanOrEqual(12);
        expect(phrase.en.length, `${code} ${phrase.en}`).toBeLessThanOrEqual(48);
      }
    }
  });

  it('is Chinese where it says Chinese and English where it says English', () => {
    for (const checklist of BUNDLED_CHECKLISTS) {
      const texts = [
        checklist.name,
        checklist.parameters.note,
        ...checklist.indicators.map((indicator) => indicator.name),
        ...itemsOf(checklist).flatMap((item) => [item.title, item.criterion, ...item.phrases]),
      ];
      for (const { zh, en } of texts) {
        expect(zh.match(HAN), zh).not.toBeNull();
        expect(en.match(HAN), en).toBeNull();
        expect(`${zh}${en}`).not.toMatch(/^\s|\s$|\s{2}|undefined/u);
      }
    }
  });

  it('says in each criterion what counts, in a sentence or more', () => {
    for (const { code, criterion } of everyItem) {
      expect(criterion.zh, code).toMatch(/。$/u);
      expect([...criterion.zh].length, code).toBeGreaterThanOrEqual(15);
      expect([...criterion.zh].length, code).toBeLessThanOrEqual(110);
      expect(criterion.en, code).toMatch(/\.$/u);
    }
  });
});

describe('names of the bundled site types', () => {
  it.each<[SiteType, string]>([
    ['RD', '主次干道 主干道 次干道 主干道/次干道'],
    ['CS', '商业大街 商业街'],
    ['BX', '背街小巷'],
    ['JC', '交通路口 主要交通路口'],
    ['SQ', '社区 社区(居委会/综合文化服务中心) 社区综合文化服务中心'],
    ['XQ', '居民小区 小区'],
    ['NM', '农贸市场 集贸市场 农贸(集贸)市场 农贸/集贸市场'],
    ['GY', '公园'],
    ['GC', '公共广场 广场'],
    ['YY', '医院'],
    ['XX', '中小学校 学校校内'],
    ['ZB', '校园周边 学校周边'],
    ['ZW', '政务大厅'],
    ['CK', '窗口单位 窗口单位(银行/邮政/通信/水电气)'],
    ['WH', '公共文化设施 公共文化设施(图书馆/文化馆/博物馆等)'],
    ['GJ', '公交站台 公交站台与公交车'],
    ['BS', '宾馆饭店 商场超市 宾馆饭店(BG)/商场超市(SC)'],
    ['WB', '网吧'],
    ['JQ', '景区景点 景区'],
    ['GD', '建筑工地 建筑工地围挡'],
    ['XC', '城乡结合部 城乡结合部/乡镇/行政村'],
    ['WC', '室外公厕 公共卫生间'],
  ])('%s is what a register calls %s', (siteType, names) => {
    for (const name of names.split(' ')) {
      expect(resolveSiteType(name, BUNDLED_CHECKLISTS), name).toBe(siteType);
    }
  });

  it('C13 are claimed by one type only', () => {
    for (const { siteType, name, aliases } of BUNDLED_CHECKLISTS) {
      for (const known of [siteType, name.zh, name.en, ...aliases]) {
        expect(resolveSiteType(known, BUNDLED_CHECKLISTS), known).toBe(siteType);
      }
    }
  });

  it('leave unknown names, and those of two types, to a person', () => {
    for (const name of ['飞船基地', '广场/公园', '道路']) {
      expect(resolveSiteType(name, BUNDLED_CHECKLISTS), name).toBeNull();
    }
  });
});

describe('checklistFor', () => {
  it('finds a checklist by type and version and does not make do with another', () => {
    expect(checklistFor('NM', '2026.1')?.name.zh).toBe('农贸市场');
    expect(checklistFor('NM', '2025.1')).toBeNull();
  });
});
