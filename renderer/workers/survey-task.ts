import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { decodeChange } from '../../shared/changes/decode-change.ts';
import type { MemoryLog } from '../../shared/changes/memory-log.ts';
import { emptyLog, ingestChanges } from '../../shared/changes/memory-log.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { MergeSource } from '../../shared/merge/merge-plan.ts';
import type { TrustList } from '../../shared/merge/trust-list.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import { viewMerge } from '../../shared/merge/view-merge.ts';
import { isMockRound } from '../../shared/mock/real-survey.ts';
import type { RecordRow } from '../../shared/records/record-row.ts';
import type { ExportHead, ExportSeal } from '../../shared/workbook/export-head.ts';
import type { ExportScope } from '../../shared/workbook/export-scope.ts';
import { logInScope } from '../../shared/workbook/export-scope.ts';
import type { ExportOutline } from '../../shared/workbook/outline-export.ts';
import { outlineExport } from '../../shared/workbook/outline-export.ts';
import type { ChartPicture } from '../../shared/workbook/chart-sheet.ts';
import type { RoundResults } from '../../shared/workbook/round-results.ts';
import { roundResults } from '../../shared/workbook/round-results.ts';
import type { SourceLine } from '../../shared/workbook/sources-table.ts';
import type { SmallPictures } from '../../shared/workbook/photo-columns.ts';
import type { BlankContent } from '../../shared/workbook/blank-format.ts';
import { chooseBlank } from '../../shared/workbook/choose-blank.ts';
import { planBlank } from '../../shared/workbook/plan-blank.ts';
import { DEFAULT_SUMMARY } from '../../shared/workbook/summary-settings.ts';
import { planExport } from '../../shared/workbook/plan-export.ts';
import type { WorkbookLayout } from '../../shared/workbook/workbook-layout.ts';

/** Our own log as it is stored: pages of lines, a line the text form of a change, each replica's in order. */
export type LogPages = readonly string[];

export interface SurveyExport {
  readonly pages: LogPages;
  readonly scope: ExportScope;
  readonly head: ExportHead;
  readonly seal: ExportSeal | null;
  readonly pictures: SmallPictures;
  /** With 汇总 and 街道×类型 before the records; never of a mock round. */
  readonly summed: boolean;
  /** For a summed export: the workbooks merged here, and the rankings as drawn. */
  readonly sources: readonly SourceLine[];
  readonly charts: readonly ChartPicture[];
}

/** The round and its points that a blank workbook is for. */
export interface BlankExport extends Pick<BlankContent, 'exportedAt' | 'utcOffsetMinutes'> {
  readonly rows: readonly RecordRow[];
}

/** Work over the whole log, which would hold up the screen. */
export interface SurveyTasks {
  readonly 'outline-export': {
    readonly input: { readonly pages: LogPages; readonly scope: ExportScope };
    readonly output: Result<ExportOutline, Notice>;
  };
  /** The results of all rounds of the log, or of those within a scope. */
  readonly 'sum-up': {
    readonly input: {
      readonly pages: LogPages;
      readonly scope: ExportScope | null;
      readonly language: Language;
    };
    readonly output: Result<readonly RoundResults[], Notice>;
  };
  readonly 'write-blank': {
    readonly input: BlankExport;
    readonly output: Result<Uint8Array, Notice>;
  };
  readonly 'export-survey': {
    readonly input: SurveyExport;
    readonly output: Result<Uint8Array, Notice>;
  };
  /** Its sources come ahead as parts; the plan's changes and lines come ahead of it as PlanParts. */
  readonly 'plan-merge': {
    readonly input: { readonly pages: LogPages; readonly trust: TrustList | null };
    readonly output: Result<MergeView, Notice>;
  };
}

export function outlineSurvey({
  pages,
  scope,
}: SurveyTasks['outline-export']['input']): SurveyTasks['outline-export']['output'] {
  return succeed(outlineExport(readPages(pages), scope));
}

export function sumUp({
  pages,
  scope,
  language,
}: SurveyTasks['sum-up']['input']): SurveyTasks['sum-up']['output'] {
  const log = scope === null ? readPages(pages) : logInScope(readPages(pages), scope);
  const rows = log.rows.values();
  return succeed(roundResults(rows, BUNDLED_CHECKLISTS, DEFAULT_SUMMARY, language));
}

export function laySurvey(request: SurveyExport): WorkbookLayout {
  const { pages, scope, head, seal, pictures, summed, sources, charts } = request;
  const log = logInScope(readPages(pages), scope);
  const round = log.rows.get(scope.round) as RecordRow<'round'> | undefined;
  const common = { log, head, seal, checklists: BUNDLED_CHECKLISTS, pictures };
  if (round !== undefined && isMockRound(round))
    return planExport({ ...common, mockRound: round.id });
  const summary = { settings: DEFAULT_SUMMARY, sources, charts };
  return planExport({ ...common, ...(summed ? { summary } : {}) });
}

/** The layout of a blank workbook, or why there is none. */
export function layBlank({ rows, ...when }: BlankExport): Result<WorkbookLayout, Notice> {
  const chosen = chooseBlank(rows, null, null);
  if (!chosen.ok) return chosen;
  const content = { ...chosen.value, ...when };
  return succeed(
    planBlank({ content, checklists: BUNDLED_CHECKLISTS, seal: null, creator: 'Dianwei' }),
  );
}

export function planSurveyMerge(
  { pages, trust }: SurveyTasks['plan-merge']['input'],
  sources: readonly MergeSource[],
): MergeView {
  return viewMerge(readPages(pages), sources, BUNDLED_CHECKLISTS, trust);
}

/** A piece of the long lists of a plan. */
export type PlanPart = Partial<Pick<MergeView, 'changes' | 'lines'>>;

/** So many are handed over in some ten milliseconds. */
const LINES_AT_ONCE = 1_000;

export function* cutPlan({ changes, lines }: MergeView): Generator<PlanPart> {
  for (const slice of slices(changes)) yield { changes: slice };
  for (const slice of slices(lines)) yield { lines: slice };
}

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += LINES_AT_ONCE) yield list.slice(at, at + LINES_AT_ONCE);
}

function readPages(pages: LogPages): MemoryLog {
  const lines = pages.flatMap((page) => page.split('\n'));
  const changes = lines.map(decodeChange).filter((change) => change !== null);
  return ingestChanges(emptyLog(), changes).log;
}
