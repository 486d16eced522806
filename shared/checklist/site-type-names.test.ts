import { describe, expect, it } from 'vitest';
import type { Checklist, SiteType } from './checklist.ts';
import { resolveSiteType } from './site-type-names.ts';
import { sampleChecklist } from './testing/sample-checklist.ts';

const named = (siteType: SiteType, zh: string, en: string, ...aliases: string[]): Checklist =>
  sampleChecklist({ siteType, name: { zh, en }, aliases });

const CHECKLISTS = [
  named('RD', '主次干道', 'Main roads', '主干道', '次干道'),
  named('BS', '宾馆饭店/商场超市', 'Hotels and shops', '宾馆饭店', '商场超市'),
  named('NM', '农贸市场', 'Food market', '农贸(集贸)市场', '集贸市场'),
  named('XX', '中小学校', 'School', '学校'),
  named('ZB', '校园周边', 'School surroundings', '学校周边'),
  named('GY', '公园', 'Park', '休闲场所'),
  named('GC', '公共广场', 'Square', '广场', '休闲场所'),
];

const resolve = (name: string): SiteType | null => resolveSiteType(name, CHECKLISTS);

describe('resolveSiteType', () => {
  it('C10 knows code, both names and aliases', () => {
    for (const name of ['RD', '主次干道', 'Main roads', '主干道']) {
      expect(resolve(name), name).toBe('RD');
    }
    expect(resolve('宾馆饭店')).toBe('BS');
    expect(resolve('商场超市')).toBe('BS');
  });

  it('C10 looks through width, spacing, case and zero-width marks', () => {
    for (const name of [' ｒｄ ', 'MAIN  ROADS', '主 次　干道', '\u200b主次干道\ufeff']) {
      expect(resolve(name), name).toBe('RD');
    }
  });

  it('C11 reads brackets of any kind, on or away', () => {
    for (const name of [
      '农贸（集贸）市场',
      '农贸【集贸】市场',
      '农贸集贸市场',
      '农贸市场〔集贸〕',
    ]) {
      expect(resolve(name), name).toBe('NM');
    }
    expect(resolve('商场超市（SC）')).toBe('BS');
  });

  it('C11 does not lose in brackets what changes the type', () => {
    expect(resolve('学校(周边)')).toBe('ZB');
    expect(resolve('学校')).toBe('XX');
    expect(resolve('公园(广场)')).toBeNull();
  });

  it('C12 takes a list whose parts all mean one type', () => {
    for (const name of ['主干道/次干道', '主干道、次干道', '主干道／ 次干道', '主干道和次干道']) {
      expect(resolve(name), name).toBe('RD');
    }
    expect(resolve('宾馆饭店(BG)/商场超市(SC)')).toBe('BS');
  });

  it('C13 leaves to a person what could mean two types', () => {
    expect(resolve('广场/公园')).toBeNull();
    expect(resolve('休闲场所')).toBeNull();
    expect(resolve('公园/飞船基地')).toBeNull();
  });

  it('C14 guesses nothing', () => {
    for (const name of ['', '  ', '飞船基地', '主干', '/', '()', 'constructor']) {
      expect(resolve(name), name).toBeNull();
    }
    expect(resolveSiteType('主次干道', [])).toBeNull();
  });
});
