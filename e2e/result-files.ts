import { readFile, writeFile } from 'node:fs/promises';
import { checklistFor } from '../resources/checklists/bundled-checklists.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { readExerciseFile } from '../shared/mock/exercise-file.ts';
import type { MockResult } from '../shared/mock/exercise.ts';
import { writeResultFile } from '../shared/mock/result-file.ts';
import type { Answer } from '../shared/scoring/answer.ts';

const AT = '2026-11-26T09:00:00.000Z';
const ENDED = '2026-11-26T09:41:00.000Z';

/** What somebody saw: items that fail, with a remark on each; the rest is in order. */
export interface Seen {
  readonly failed: readonly string[];
  readonly note: string;
}

/** Somebody's result for an exercise file, as if they had handed it in. */
export async function writeResultFor(
  exercise: string,
  name: string,
  { failed, note }: Seen,
  to: string,
): Promise<void> {
  const read = readExerciseFile(new Uint8Array(await readFile(exercise)));
  if (!read.ok) throw new Error(read.error.code);
  const ratings = read.value.points.flatMap(({ id, fields }) => {
    const version = fields.siteType && read.value.checklists[fields.siteType];
    const list = fields.siteType && version ? checklistFor(fields.siteType, version) : null;
    return (list ? itemsOf(list) : []).map(({ code, answer }) => ({
      point: id,
      item: code,
      answer: rightOf(answer, failed.includes(code)),
      note: failed.includes(code) ? note : '',
      ratedAt: AT,
    }));
  });
  const result: MockResult = {
    key: read.value.key,
    attempt: 1,
    trainee: { id: `person/${name}`, name, unit: '' },
    begunAt: AT,
    handedInAt: ENDED,
    assessments: read.value.points.map(({ id, fields }) => ({
      point: id,
      checklistVersion: read.value.checklists[fields.siteType ?? ''] ?? '',
      startedAt: AT,
      finishedAt: ENDED,
    })),
    ratings,
    photos: [],
  };
  const bytes = writeResultFile({ result, copies: new Map() });
  await writeFile(to, bytes);
}

function rightOf(kind: string, failed: boolean): Answer {
  return kind === 'verdict'
    ? { kind: 'verdict', pass: !failed }
    : { kind: 'cases', cases: failed ? 2 : 0 };
}
