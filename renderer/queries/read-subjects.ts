import { checklistFor } from '../../resources/checklists/bundled-checklists.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { RecordSubject } from '../../shared/records/record-subject.ts';
import { nextHops, subjectOf } from '../../shared/records/record-subject.ts';
import { readRows } from '../data/commit-intent.ts';
import type { Store } from '../data/store.ts';

/** From a rating to its assessment, and from there to its point and inspector. */
const HOPS = 2;

/** What each record is called by a person, from what is stored. */
export async function readSubjects(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordSubject>> {
  const rows = new Map<string, RecordRow>(await readRows(store, ids));
  for (let hop = 0; hop < HOPS; hop += 1) {
    const wanted = new Set([...rows.values()].flatMap(nextHops).filter((id) => !rows.has(id)));
    for (const [id, row] of await readRows(store, [...wanted])) rows.set(id, row);
  }
  return new Map(ids.map((id) => [id, subjectOf(id, (other) => rows.get(other), checklistFor)]));
}
