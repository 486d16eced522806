import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail } from '../../shared/kernel/result.ts';
import type { MergeSource } from '../../shared/merge/merge-plan.ts';
import type { DianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import { trustOf } from '../../shared/merge/trust-list.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import type { Session } from '../app/session.ts';
import { readSettings } from '../app/settings.ts';
import { readLogLines } from '../data/change-lines.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import { ownTrusted } from './use-trust.ts';
import { bytesOfFile } from './bytes-of-file.ts';
import type { PlanPart } from '../workers/survey-task.ts';
import type { WorkbookStage } from '../workers/workbook-task.ts';

/** A plan over fifty laptops' workbooks takes its time; the person can stop it. */
const PLAN_TIMEOUT = 10 * 60_000;

/** One file as a survey workbook, read in a worker of its own; every failure is an outcome. */
export async function readSurveyWorkbook(
  file: Blob,
  signal: AbortSignal,
  onStage: (stage: WorkbookStage) => void,
): Promise<Result<DianweiWorkbook, Notice>> {
  const bytes = await bytesOfFile(file);
  if (bytes === null) return fail({ code: 'file-unreadable', severity: 'error' });
  return runWorkbookWorker('read-workbook', bytes, { signal, onStage });
}

/** One plan for all files with what is stored now; nothing is written. */
export async function planSurveyMerge(
  { store, host, installation }: Session,
  sources: readonly MergeSource[],
  signal: AbortSignal,
): Promise<Result<MergeView, Notice>> {
  const lines = await readLogLines(store);
  const trust = trustOf((await readSettings(host)).trusted, ownTrusted(installation));
  const parts: PlanPart[] = [];
  const run = { signal, timeout: PLAN_TIMEOUT, parts: sources };
  const planned = await runWorkbookWorker(
    'plan-merge',
    { lines, trust },
    { ...run, onPart: (part) => parts.push(part as PlanPart) },
  );
  if (!planned.ok) return planned;
  const changes = parts.flatMap((part) => part.changes ?? []);
  const told = parts.flatMap((part) => part.lines ?? []);
  const { pictures } = planned.value;
  const hashes = [...pictures.keys()];
  const held = new Set(await store.photoFiles.where('hash').anyOf(hashes).primaryKeys());
  const missing = [...pictures].filter(([hash]) => !held.has(hash));
  return {
    ok: true,
    value: { ...planned.value, changes, lines: told, pictures: new Map(missing) },
  };
}
