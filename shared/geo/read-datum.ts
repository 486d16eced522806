import type { Datum } from './position.ts';

/** The datum's own name decides before the name of a map that uses it. */
const CODES: readonly (readonly [RegExp, Datum])[] = [
  [/gcj0?2|gcj/u, 'GCJ-02'],
  [/bd0?9(?:ll)?/u, 'BD-09'],
  [/wgs(?:19)?84|wgs|cgcs2000|cgcs|epsg4326|epsg4490|国家2000|2000国家|大地2000/u, 'WGS-84'],
];

const MAPS: readonly (readonly [RegExp, Datum])[] = [
  [/火星|国测局|高德|腾讯|谷歌|amap|autonavi|tencent|google/u, 'GCJ-02'],
  [/百度|baidu/u, 'BD-09'],
  [/天地图|tianditu|北斗|gps/u, 'WGS-84'],
];

const ALL = [...CODES, ...MAPS];

/**
 * The datum a text names (`GCJ02`, `高德`, `WGS-84`, `CGCS2000`, `百度坐标` …), null when it names none
 * we can convert (北京54, 西安80). CGCS2000 differs from WGS-84 by less than a metre and is taken as it.
 */
export function readDatum(text: string): Datum | null {
  const plain = plainDatum(text);
  return ALL.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** What remains of a plain column name without its datum words, e.g. `经度` of `经度gcj02`. */
export function withoutDatum(plain: string): string {
  return ALL.reduce((rest, [pattern]) => rest.replace(pattern, ''), plain);
}

const plainDatum = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
