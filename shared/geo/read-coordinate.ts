/** What was unusual in how a coordinate was written; an empty list means a plain number. */
export type CoordinateOddity = 'unit' | 'sexagesimal' | 'full-width' | 'spaces';

export interface CoordinateReading {
  /** Decimal degrees, negative west and south. */
  readonly degrees: number;
  /** The axis the text itself names (E, 东经, 北纬 …), null when it names none. */
  readonly axis: 'longitude' | 'latitude' | null;
  readonly odd: readonly CoordinateOddity[];
}

const AXES: Readonly<Record<string, { axis: 'longitude' | 'latitude'; sign: 1 | -1 }>> = {
  东经: { axis: 'longitude', sign: 1 },
  西经: { axis: 'longitude', sign: -1 },
  北纬: { axis: 'latitude', sign: 1 },
  南纬: { axis: 'latitude', sign: -1 },
  经度: { axis: 'longitude', sign: 1 },
  纬度: { axis: 'latitude', sign: 1 },
  longitude: { axis: 'longitude', sign: 1 },
  latitude: { axis: 'latitude', sign: 1 },
  lng: { axis: 'longitude', sign: 1 },
  lon: { axis: 'longitude', sign: 1 },
  lat: { axis: 'latitude', sign: 1 },
  e: { axis: 'longitude', sign: 1 },
  w: { axis: 'longitude', sign: -1 },
  n: { axis: 'latitude', sign: 1 },
  s: { axis: 'latitude', sign: -1 },
};

const AXIS = Object.keys(AXES).join('|');
const NUMBER = String.raw`\d{1,3}(?:\.\d+)?|\.\d+`;
const PARTS = String.raw`(${NUMBER})(?:°(?:(${NUMBER})'(?:(${NUMBER})")?)?)?`;
const WRITTEN = new RegExp(`^(${AXIS})?[:=]?([+-]?)${PARTS}(${AXIS})?$`, 'u');
const SPACED_PARTS = /(\d{1,3}) (\d{1,2}) (\d{1,2}(?:\.\d+)?)(?![\d.])/u;
const PLAIN = /^-?\d{1,3}(?:\.\d+)?$/u;

/**
 * Reads one coordinate: `103.8`, `103.806614°E`, `东经103.8`, `103°47'45.8"`, `１０３．８`, `103度47分45.8秒`.
 * Null when the text is no single coordinate. Ranges are not judged here, except minutes and seconds < 60.
 */
export function readCoordinate(text: string): CoordinateReading | null {
  if (PLAIN.test(text)) return { degrees: Number(text), axis: null, odd: [] };
  const unified = unifyMarks(text);
  const trimmed = unified.trim().replace(/\s+/gu, ' ').replace(SPACED_PARTS, `$1°$2'$3"`);
  if (/[\d.] [\d.]/u.test(trimmed)) return null;
  const match = WRITTEN.exec(trimmed.replace(/ /gu, ''));
  if (match === null) return null;
  const [, before, minus, whole = '', minutes, seconds, after] = match;
  const named = [before, after].flatMap((word) => (word ? [AXES[word]] : []));
  const [first, second] = named;
  if (first && second && (first.axis !== second.axis || first.sign !== second.sign)) return null;
  if (minus === '-' && named.some((word) => word?.sign === -1)) return null;
  const value = sexagesimal(whole, minutes, seconds);
  if (value === null) return null;
  const sign = minus === '-' ? -1 : (first?.sign ?? 1);
  const odd: CoordinateOddity[] = [];
  if (first || trimmed.includes('°')) odd.push('unit');
  if (minutes !== undefined) odd.push('sexagesimal');
  if (/[\uff01-\uff5e。]/u.test(text)) odd.push('full-width');
  if (odd.length === 0 && trimmed !== text) odd.push('spaces');
  return { degrees: sign * value, axis: first?.axis ?? null, odd };
}

/** Two coordinates in one text (`103.8,25.5`, `25.5°N 103.8°E`, `POINT(103.8 25.5)`), in the order written; else null. */
export function readCoordinatePair(
  text: string,
): readonly [CoordinateReading, CoordinateReading] | null {
  const inner = unifyMarks(text)
    .trim()
    .replace(/^point ?(?=\()/u, '')
    .replace(/^[([{](.*)[)\]}]$/u, '$1')
    .trim();
  const parts = inner.split(/[,;|/]/u).filter((part) => part.trim() !== '');
  const halves = parts.length > 1 ? parts : inner.split(/\s+/u);
  if (halves.length !== 2) return null;
  const [first, second] = halves.map((half) => readCoordinate(half.trim()));
  return first && second ? [first, second] : null;
}

/** One spelling for the many signs of degree, minute and second, in half width and lower case. */
function unifyMarks(text: string): string {
  return text
    .replace(/[º˚]|(?<![经纬])度/gu, '°')
    .replace(/''|[″”“＂]|秒/gu, '"')
    .replace(/[′’‘`´]|分/gu, "'")
    .replace(/[、，；]/gu, ',')
    .replace(/(?<=[\d\uff10-\uff19])。(?=[\d\uff10-\uff19])/gu, '.')
    .normalize('NFKC')
    .replace(/\u200b|\ufeff/gu, '')
    .toLowerCase();
}

function sexagesimal(
  whole: string,
  minutes: string | undefined,
  seconds: string | undefined,
): number | null {
  if (minutes === undefined) return Number(whole);
  const carried = [whole, seconds === undefined ? '0' : minutes];
  if (Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return null;
  if (carried.some((part) => part.includes('.'))) return null;
  return Number(whole) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
}
