import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { AssessmentRecord } from '../../queries/use-assessment.ts';

/** What hangs on one item of an assessment. */
export interface ItemRecords {
  readonly rating: RecordRow<'rating'> | null;
  readonly findings: readonly RecordRow<'finding'>[];
  readonly photos: readonly RecordRow<'photo'>[];
}

/** An item that nothing has been written about. */
export const NO_RECORDS: ItemRecords = { rating: null, findings: [], photos: [] };

/** The records of an assessment item by item, findings and photos in the order they were added. */
export function recordsByItem(record: AssessmentRecord): ReadonlyMap<string, ItemRecords> {
  const findings = groupBy(record.findings, (row) => row.values.item, 'foundAt');
  const photos = groupBy(record.photos, (row) => row.values.item, 'addedAt');
  const items = new Set([...record.ratings.keys(), ...findings.keys(), ...photos.keys()]);
  return new Map(
    [...items].map((item): [string, ItemRecords] => [
      item,
      {
        rating: record.ratings.get(item) ?? null,
        findings: findings.get(item) ?? [],
        photos: photos.get(item) ?? [],
      },
    ]),
  );
}

/** Whether an item shows the same: every row is read anew by the live query, but few have changed. */
export function sameItemRecords(a: ItemRecords, b: ItemRecords): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function groupBy<R extends RecordRow<'finding'> | RecordRow<'photo'>>(
  rows: readonly R[],
  itemOf: (row: R) => string | undefined,
  time: 'foundAt' | 'addedAt',
): Map<string, R[]> {
  const at = (row: R): string => (row.values as Readonly<Record<string, string>>)[time] ?? '';
  const groups = new Map<string, R[]>();
  for (const row of [...rows].sort((a, b) => (at(a) < at(b) ? -1 : 1))) {
    const item = itemOf(row) ?? '';
    const group = groups.get(item);
    if (group) group.push(row);
    else groups.set(item, [row]);
  }
  return groups;
}
