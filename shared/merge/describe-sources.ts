import type { Notice } from '../kernel/notice.ts';
import { countRecords } from '../workbook/count-records.ts';
import type { FoundEdits } from './find-edits.ts';
import type { MergeSource, PlannedSource } from './merge-plan.ts';
import type { DianweiWorkbook } from './read-dianwei-workbook.ts';
import type { TrustList } from './trust-list.ts';
import { judgeInstallation, judgeState } from './trust-list.ts';

/** What the embedded changes fail by; the file is damaged, not merely unreadable. */
const DAMAGES = new Set([
  'changes-damaged',
  'changes-too-large',
  'heads-mismatch',
  'signature-invalid',
]);

/** Each file, in the order given, with what is known of it; later ones that say the same as an earlier name it. */
export function describeSources(
  sources: readonly MergeSource[],
  asked: ReadonlyMap<MergeSource, FoundEdits>,
  trust: TrustList | null,
  doubts: ReadonlyMap<string, readonly Notice[]>,
): readonly PlannedSource[] {
  const told = new Map<string, string>();
  return sources.map((source) => {
    const planned = describe(source, asked.get(source), trust);
    const saying = source.read.ok ? sayingOf(source.read.value) : null;
    const earlier = saying === null ? undefined : told.get(saying);
    if (saying !== null && earlier === undefined) told.set(saying, source.file);
    const notices = [...planned.notices, ...(doubts.get(source.file) ?? [])];
    return { ...planned, notices, duplicateOf: earlier ?? null };
  });
}

function describe(
  { file, read }: MergeSource,
  asked: FoundEdits | undefined,
  trust: TrustList | null,
): Omit<PlannedSource, 'duplicateOf'> {
  if (!read.ok) {
    const state = DAMAGES.has(read.error.code) ? 'damaged' : 'refused';
    return { ...NOTHING, file, state, notices: [read.error] };
  }
  const book = read.value;
  const installation = judgeInstallation(book.publicKey, trust);
  const known = book.format !== null;
  return {
    file,
    state: judgeState(book.state, installation),
    counts: book.counts,
    edits: [...book.acts, ...(asked?.acts ?? [])].flatMap(({ edits }) => edits),
    notices: [...book.notices, ...(known ? [] : (asked?.notices ?? []))],
    exportId: known ? book.exportId : null,
    exportedAt: known ? book.exportedAt.slice(0, 24) : null,
    checkCode: known ? book.checkCode : null,
    savedBy: book.savedBy,
    savedAt: book.savedAt,
    installation,
  };
}

const NOTHING = {
  counts: countRecords([]),
  edits: [],
  exportId: null,
  exportedAt: null,
  checkCode: null,
  savedBy: null,
  savedAt: null,
  installation: null,
} as const;

/** What a proven file says, its edits included; null for one that proves nothing. */
function sayingOf({ format, exportId, checkCode, acts, rejected }: DianweiWorkbook): string | null {
  if (format === null) return null;
  const edits = acts.map(({ change }) => change.replica);
  return JSON.stringify([exportId, checkCode, [...edits].sort(), rejected]);
}
