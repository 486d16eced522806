import type { Change } from '../changes/change.ts';
import { dotOf } from '../changes/change.ts';
import type { MemoryLog } from '../changes/memory-log.ts';
import type { Checklist, SiteType } from '../checklist/checklist.ts';
import type { JsonValue } from '../kernel/json.ts';
import { kindOf } from '../kernel/record-id.ts';
import type { RecordSubject } from '../records/record-subject.ts';
import { subjectOf } from '../records/record-subject.ts';
import type { MergeLine } from './list-merge-lines.ts';
import { TELLING, listMergeLines } from './list-merge-lines.ts';
import type { MergePlan, MergeSource } from './merge-plan.ts';
import { planMerge } from './plan-merge.ts';
import type { TrustList } from './trust-list.ts';
import type { WorkbookEdit } from './workbook-edit.ts';

/** A cell that was edited, with the name of what it belongs to. */
export interface EditLine extends WorkbookEdit {
  readonly file: string;
  readonly subject: RecordSubject;
  /** Index in `asked` where a person must say whether to take it. */
  readonly act: number | null;
}

/** A merge plan as a screen needs it: nothing of the logs but what is shown, and what applying writes. */
export interface MergeView extends Pick<
  MergePlan,
  'counts' | 'totals' | 'checkCode' | 'notices' | 'rejected' | 'changes' | 'pictures'
> {
  readonly sources: readonly Omit<MergePlan['sources'][number], 'edits'>[];
  readonly lines: readonly MergeLine[];
  readonly edits: readonly EditLine[];
  /** The changes to write besides, one for each edit a person takes. */
  readonly asked: readonly Change[];
  /** How many changes of the files are not written because they are held. */
  readonly heldChanges: number;
  /** Names of records that a shown value refers to (a round, a person, a point). */
  readonly names: ReadonlyMap<string, string>;
}

export function viewMerge(
  own: MemoryLog,
  sources: readonly MergeSource[],
  checklists: readonly Checklist[],
  trust: TrustList | null = null,
): MergeView {
  const plan = planMerge(own, sources, checklists, trust);
  const lines = listMergeLines(plan, own, checklists);
  const edits = listEdits(plan, checklists);
  const { counts, totals, checkCode, notices, rejected, changes, pictures } = plan;
  return {
    counts,
    totals,
    checkCode,
    notices,
    rejected,
    changes,
    pictures,
    sources: plan.sources.map(({ edits: _, ...source }) => source),
    lines,
    edits,
    asked: plan.asked.map(({ change }) => change),
    heldChanges: countHeld(sources, changes),
    names: namesIn(plan.merged, [
      ...lines.flatMap(({ from, to }) => [from, ...to]),
      ...edits.flatMap(({ from, to }) => [from, to]),
    ]),
  };
}

function countHeld(sources: readonly MergeSource[], written: readonly Change[]): number {
  const dots = new Set<string>();
  for (const { read } of sources) {
    if (!read.ok) continue;
    for (const chain of read.value.log.chains.values())
      for (const { change } of chain) dots.add(dotOf(change));
  }
  for (const change of written) dots.delete(dotOf(change));
  return dots.size;
}

function listEdits(plan: MergePlan, checklists: readonly Checklist[]): readonly EditLine[] {
  const lists = new Map(checklists.map((list) => [`${list.siteType} ${list.version}`, list]));
  const checklistFor = (type: SiteType, version: string) => lists.get(`${type} ${version}`) ?? null;
  const subject = (record: string): RecordSubject =>
    subjectOf(record, (id) => plan.merged.rows.get(id), checklistFor);
  const proven = plan.sources.flatMap(({ file, edits }) =>
    oneByCell(edits.filter((edit) => edit.asked !== true)).map((edit): EditLine => ({
      ...edit,
      file,
      subject: subject(edit.record),
      act: null,
    })),
  );
  const asked = plan.asked.flatMap(({ file, edits }, act) =>
    oneByCell(edits).map((edit): EditLine => ({
      ...edit,
      file,
      subject: subject(edit.record),
      act,
    })),
  );
  return [...asked, ...proven];
}

/** A row that was added writes many fields from one cell; it is told by its name, its text or its first field. */
function oneByCell(edits: readonly WorkbookEdit[]): readonly WorkbookEdit[] {
  const cells = new Map<string, WorkbookEdit>();
  for (const edit of edits) {
    const key = `${edit.sheet}\u0000${edit.cell}\u0000${edit.record}`;
    const kind = kindOf(edit.record);
    const telling = kind !== null && TELLING[kind].includes(edit.field);
    if (telling || !cells.has(key)) cells.set(key, edit);
  }
  return [...cells.values()];
}

function namesIn(log: MemoryLog, values: readonly JsonValue[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const name = (log.rows.get(value)?.values as { readonly name?: string } | undefined)?.name;
    if (name !== undefined) names.set(value, name);
  }
  return names;
}
