import { readFile, writeFile } from 'node:fs/promises';
import { checklistFor } from '../resources/checklists/bundled-checklists.ts';
import { itemsOf } from '../shared/checklist/checklist.ts';
import { readExerciseFile } from '../shared/mock/exercise-file.ts';
import { writeResultFile } from '../shared/mock/result-file.ts';
import type { Answer } from '../shared/scoring/answer.ts';

const AT = '2026-11-26T02:00:00.000Z';

/** An expert's result for an exercise file: everything in order, but for one verdict. */
export async function writeExpertFile(
  exercise: string,
  name: string,
  failed: string | null,
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
      answer: rightOf(answer, code === failed),
      note: code === failed ? '门口没有导向牌' : '',
      ratedAt: AT,
    }));
  });
  const bytes = writeResultFile({
    key: read.value.key,
    attempt: 1,
    trainee: { id: `person/${name}`, name, unit: '专家组' },
    begunAt: AT,
    handedInAt: AT,
    assessments: [],
    ratings,
  });
  await writeFile(to, bytes);
}

function rightOf(kind: string, failed: boolean): Answer {
  return kind === 'verdict' ? { kind: 'verdict', pass: !failed } : { kind: 'cases', cases: 0 };
}
