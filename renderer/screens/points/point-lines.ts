import { isDisputed } from '../../../shared/assessing/point-progress.ts';
import type { PointProgress, PointState } from '../../../shared/assessing/point-progress.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';

/** One point as the table shows it, its text to search made ready once. */
export interface PointLine {
  readonly id: string;
  readonly point: RecordRow<'point'>;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly district: string;
  readonly subdistrict: string;
  readonly unit: string;
  readonly address: string;
  readonly state: PointState;
  readonly progress: PointProgress | null;
  /** Percent of a complete assessment; null otherwise. */
  readonly score: number | null;
  readonly disputed: boolean;
  readonly haystack: string;
}

export interface PointFilter {
  readonly query: string;
  readonly type: SiteType | null;
  readonly district: string | null;
  readonly subdistrict: string | null;
  readonly state: PointState | null;
}

export const NO_FILTER: PointFilter = {
  query: '',
  type: null,
  district: null,
  subdistrict: null,
  state: null,
};

/** Parts two fields so that a word never matches across them. */
const SEPARATOR = '\n';

/** A line per point; `typeName` gives the site type's name in the window's language. */
export function buildLines(
  points: readonly RecordRow<'point'>[],
  progressOf: ReadonlyMap<string, PointProgress> | undefined,
  typeName: (type: SiteType) => string,
): readonly PointLine[] {
  return points.map((point) => {
    const { values } = point;
    const progress = progressOf?.get(point.id) ?? null;
    const text = (field: keyof typeof values): string =>
      (values[field] as string | undefined) ?? '';
    return {
      id: point.id,
      point,
      code: text('code'),
      name: text('name'),
      type: values.siteType === undefined ? text('typeName') : typeName(values.siteType),
      district: text('district'),
      subdistrict: text('subdistrict'),
      unit: text('territorialUnit'),
      address: text('address'),
      state: progress?.state ?? 'notBegun',
      progress,
      score:
        progress?.score.state === 'complete' && progress.awaiting !== true
          ? progress.score.percent
          : null,
      disputed: isDisputed(point, progress),
      haystack: plain(
        [
          text('code'),
          text('name'),
          text('address'),
          text('district'),
          text('subdistrict'),
          text('community'),
          text('territorialUnit'),
          text('industryUnit'),
        ].join(SEPARATOR),
      ),
    };
  });
}

/** The lines that hold every word of the query and fit every choice, in their order. */
export function filterLines(
  lines: readonly PointLine[],
  filter: PointFilter,
): readonly PointLine[] {
  const words = plain(filter.query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { type, district, subdistrict, state } = filter;
  return lines.filter(
    (line) =>
      (type === null || line.point.values.siteType === type) &&
      (district === null || line.district === district) &&
      (subdistrict === null || line.subdistrict === subdistrict) &&
      (state === null || line.state === state) &&
      words.every((word) => line.haystack.includes(word)),
  );
}

export type PointColumn =
  'code' | 'name' | 'type' | 'district' | 'subdistrict' | 'unit' | 'address' | 'state' | 'score';

const STATE_ORDER: readonly PointState[] = ['notBegun', 'inProgress', 'findingOpen', 'done'];

/** The lines in a column's order; blank texts and missing scores stand last either way. */
export function sortLines(
  lines: readonly PointLine[],
  sort: { readonly column: PointColumn; readonly descending: boolean } | null,
  compareTexts: (a: string, b: string) => number,
): readonly PointLine[] {
  if (sort === null) return lines;
  const { column } = sort;
  const sign = sort.descending ? -1 : 1;
  const compare = (a: PointLine, b: PointLine): number => {
    if (column === 'state')
      return sign * (STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state));
    const x = a[column];
    const y = b[column];
    if (x === y) return 0;
    if (x === null || x === '') return 1;
    if (y === null || y === '') return -1;
    if (typeof x === 'number' || typeof y === 'number') return sign * (Number(x) - Number(y));
    return sign * compareTexts(x, y);
  };
  return [...lines].sort(compare);
}

/** The different non-empty values of a field, with how many lines have each, in the order given. */
export function choicesOf(
  lines: readonly PointLine[],
  of: (line: PointLine) => string,
  compareTexts: (a: string, b: string) => number,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1);
  return [...counts]
    .filter(([value]) => value !== '')
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([value, count]) => ({ value, count }));
}

/** Full-width and half-width, upper and lower case are the same to a person who searches. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
