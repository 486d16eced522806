import { seededRandom } from '../../agreement/seeded-random.ts';
import { encodeChange } from '../../changes/change.ts';
import type { MemoryLog } from '../../changes/memory-log.ts';
import { changesOf, emptyLog, ingestChanges, uniteLogs } from '../../changes/memory-log.ts';
import {
  addPoint,
  assess,
  CHECKLIST,
  exportOf,
  newLaptop,
} from '../../workbook/testing/sample-survey.ts';
import { readWorkbook } from '../../xlsx-codec/read-workbook.ts';
import { writeWorkbook } from '../../xlsx-codec/write-workbook.ts';
import type { MergePlan, MergeSource } from '../merge-plan.ts';
import { planMerge } from '../plan-merge.ts';
import { readDianweiWorkbook } from '../read-dianwei-workbook.ts';
import { blankFilledIn } from './fill-blank.ts';
import { mutateWorkbook } from './mutate-workbook.ts';

/** How many mutated files ended how; `failures` names the run, so that it can be repeated. */
export interface FuzzOutcome {
  readonly merged: number;
  readonly edited: number;
  readonly refused: number;
  readonly failures: readonly string[];
}

/**
 * Merges mutated workbooks beside a good one: nothing may throw, the good file is merged whatever the other
 * is, applying a plan gives what it promised, and planning again finds nothing (rules M2, M10).
 */
export async function fuzzMerge(runs: number, seed: number): Promise<FuzzOutcome> {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const office = addPoint(newLaptop('r0', '督导'), 'QJ-1', '一号路');
  const fresh = newLaptop('r1', '张三');
  const zhang = assess({ ...fresh, log: uniteLogs(fresh.log, office.log) }, 'QJ-1');
  const good = await sourceOf('good', await writeWorkbook(exportOf(office)));
  const bases = [await writeWorkbook(exportOf(zhang)), await blankFilledIn(office)];
  const counts = { merged: 0, edited: 0, refused: 0 };
  const failures: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bytes = mutateWorkbook(bases[below(bases.length)] as Uint8Array, below);
    try {
      const source = await sourceOf('mutated', bytes);
      const fault = checkPlan(office.log, [good, source]);
      if (fault !== null) failures.push(`run ${run} of seed ${seed}: ${fault}`);
      if (!source.read.ok) counts.refused += 1;
      else if (source.read.value.state === 'edited') counts.edited += 1;
      else counts.merged += 1;
    } catch (thrown) {
      failures.push(`run ${run} of seed ${seed}: ${String(thrown)}`);
    }
  }
  return { ...counts, failures };
}

async function sourceOf(file: string, bytes: Uint8Array): Promise<MergeSource> {
  const grid = await readWorkbook(bytes);
  return { file, read: grid.ok ? readDianweiWorkbook(grid.value, [CHECKLIST]) : grid };
}

/** What is wrong with the plan; null when it keeps its promises. */
function checkPlan(own: MemoryLog, sources: readonly MergeSource[]): string | null {
  const plan = planMerge(own, sources, [CHECKLIST]);
  const back = planMerge(own, [...sources].reverse(), [CHECKLIST]);
  if (plan.checkCode !== back.checkCode) return 'the order of the files matters';
  const applied = ingestChanges(own, plan.changes).log;
  if (saying(applied) !== saying(plan.merged)) return 'applying is not what was planned';
  if (planMerge(applied, sources, [CHECKLIST]).changes.length > 0) return 'a second time adds more';
  const alone = planMerge(emptyLog(), sources.slice(0, 1), [CHECKLIST]);
  return keeps(plan, alone) ? null : 'the good file lost a change';
}

const saying = (log: MemoryLog): string => changesOf(log).map(encodeChange).sort().join('\n');

function keeps(plan: MergePlan, alone: MergePlan): boolean {
  const held = new Set(changesOf(plan.merged).map(encodeChange));
  return changesOf(alone.merged).every((change) => held.has(encodeChange(change)));
}
