import type { Wgs84 } from '../geo/position.ts';

/** Lines that can be burnt in, in the order they are stacked (SPEC.md P13). */
export const WATERMARK_LINES = [
  'siteType',
  'point',
  'time',
  'position',
  'inspector',
  'finding',
] as const;

export type WatermarkLine = (typeof WATERMARK_LINES)[number];
export type WatermarkSwitches = Readonly<Record<WatermarkLine, boolean>>;

/** Names in the language of the copy; `at` is ISO 8601 UTC; `offsetMinutes` east of UTC for showing it. */
export interface WatermarkFacts {
  readonly siteType: string;
  readonly point: string;
  readonly time: { readonly at: string; readonly of: 'taken' | 'added' };
  readonly offsetMinutes: number;
  readonly position: { readonly at: Wgs84; readonly of: 'photo' | 'point' } | null;
  readonly inspector: string;
  readonly finding: string;
}

/** Words before the values, separator included ('' for none): what is a time of, a position of (P14). */
export interface WatermarkLabels {
  readonly siteType: string;
  readonly point: string;
  readonly takenAt: string;
  readonly addedAt: string;
  readonly photoPosition: string;
  readonly pointPosition: string;
  readonly inspector: string;
  readonly finding: string;
}

/** The lines to burn into a copy, top to bottom; switched off and empty ones are left out. */
export function watermarkLines(
  facts: WatermarkFacts,
  labels: WatermarkLabels,
  switches: WatermarkSwitches,
): readonly string[] {
  return WATERMARK_LINES.filter((line) => switches[line]).flatMap((line) => {
    const [label, value] = labelled(line, facts, labels);
    const clean = oneLine(value);
    return clean === '' ? [] : [label + clean];
  });
}

function labelled(
  line: WatermarkLine,
  facts: WatermarkFacts,
  labels: WatermarkLabels,
): readonly [string, string] {
  switch (line) {
    case 'time':
      return [
        facts.time.of === 'taken' ? labels.takenAt : labels.addedAt,
        localTime(facts.time.at, facts.offsetMinutes),
      ];
    case 'position':
      if (facts.position === null) return ['', ''];
      return [
        facts.position.of === 'photo' ? labels.photoPosition : labels.pointPosition,
        positionText(facts.position.at),
      ];
    case 'siteType':
    case 'point':
    case 'inspector':
    case 'finding':
      return [labels[line], facts[line]];
  }
}

const positionText = ({ longitude, latitude }: Wgs84): string =>
  `${longitude.toFixed(6)}, ${latitude.toFixed(6)} WGS-84`;

function localTime(at: string, offsetMinutes: number): string {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return '';
  const wall = new Date(ms + offsetMinutes * 60_000).toISOString();
  const size = Math.abs(offsetMinutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${wall.slice(0, 10)} ${wall.slice(11, 19)} ${offset}`;
}

/** Control, format and direction characters could hide or reorder evidence; they are not drawn. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}
