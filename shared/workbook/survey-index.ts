import type { Checklist, Indicator, Item } from '../checklist/checklist.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordKind } from '../kernel/record-id.ts';
import { isPresent } from '../records/is-whole.ts';
import type { RecordRow } from '../records/record-row.ts';

/** The records of a log that are whole and not removed, by id and by what they belong to; unread kinds left out. */
export interface SurveyIndex {
  readonly people: ReadonlyMap<string, RecordRow<'person'>>;
  readonly rounds: ReadonlyMap<string, RecordRow<'round'>>;
  readonly points: ReadonlyMap<string, RecordRow<'point'>>;
  readonly assessments: ReadonlyMap<string, RecordRow<'assessment'>>;
  readonly findings: ReadonlyMap<string, RecordRow<'finding'>>;
  readonly ratings: ReadonlyMap<string, RecordRow<'rating'>>;
  readonly photos: ReadonlyMap<string, RecordRow<'photo'>>;
  readonly assessmentsOf: ReadonlyMap<string, readonly RecordRow<'assessment'>[]>;
  readonly ratingsOf: ReadonlyMap<string, readonly RecordRow<'rating'>[]>;
}

/** An item of a checklist with the indicator it stands under and its place in the list. */
export interface PlacedItem {
  readonly item: Item;
  readonly indicator: Indicator;
  readonly order: number;
}

export function indexSurvey(rows: Iterable<RecordRow>): SurveyIndex {
  const kinds = new Map<RecordKind, Map<string, RecordRow>>();
  for (const row of rows) {
    const kind = kindOf(row.id);
    if (kind === null || !isPresent(row)) continue;
    const same = kinds.get(kind) ?? new Map<string, RecordRow>();
    same.set(row.id, row);
    kinds.set(kind, same);
  }
  const of = <K extends RecordKind>(kind: K): ReadonlyMap<string, RecordRow<K>> =>
    kinds.get(kind) ?? new Map();
  return {
    people: of('person'),
    rounds: of('round'),
    points: of('point'),
    assessments: of('assessment'),
    findings: of('finding'),
    ratings: of('rating'),
    photos: of('photo'),
    assessmentsOf: groupBy(of('assessment').values(), (row) => row.values.point),
    ratingsOf: groupBy(of('rating').values(), (row) => row.values.assessment),
  };
}

/** Groups by a key; what has none is left out. Within a group by id, so that order never depends on arrival. */
export function groupBy<Row extends { readonly id: string }>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | undefined,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1));
  return groups;
}

/** The checklist an assessment was made by: its point's type in its frozen version; null when not held. */
export function checklistOf(
  index: SurveyIndex,
  assessment: RecordRow<'assessment'> | undefined,
  checklists: readonly Checklist[],
): Checklist | null {
  const point = index.points.get(assessment?.values.point ?? '');
  const { checklistVersion } = assessment?.values ?? {};
  const found = checklists.find(
    (list) => list.siteType === point?.values.siteType && list.version === checklistVersion,
  );
  return found ?? null;
}

const placed = new WeakMap<Checklist, ReadonlyMap<string, PlacedItem>>();

/** The items of a checklist by code. */
export function itemsByCode(checklist: Checklist): ReadonlyMap<string, PlacedItem> {
  const known = placed.get(checklist);
  if (known) return known;
  const items = new Map<string, PlacedItem>();
  for (const indicator of checklist.indicators) {
    for (const item of indicator.items)
      items.set(item.code, { item, indicator, order: items.size });
  }
  placed.set(checklist, items);
  return items;
}
