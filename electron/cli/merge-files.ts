import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { decideLatest } from '../../shared/merge/decide-latest.ts';
import type { MergePlan } from '../../shared/merge/merge-plan.ts';
import type { TrustList } from '../../shared/merge/trust-list.ts';
import { readTrustList } from '../../shared/merge/trust-list.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeMerge } from './describe-merge.ts';
import { gatherFiles } from './gather-files.ts';
import type { MergeOutcome, MergeReport } from './merge-report.ts';
import { reportMerge } from './merge-report.ts';
import { planFiles } from './plan-files.ts';
import { writeFresh, writeMerged } from './write-merged.ts';

export interface MergeRequest {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly out: string;
  readonly report: string | null;
  readonly json: boolean;
  /** `latest`: conflicts are decided for the value written last; `ask`: they stay open. */
  readonly decide: 'latest' | 'ask';
  /** A JSON file of trusted installations. */
  readonly trust: string | null;
}

/**
 * `dianwei merge A B FOLDER … --out M`: one plan for all, then M at once or not at all. A refused or
 * damaged file is named and the others go on; when none carries its changes nothing is written.
 */
export async function mergeFiles(request: MergeRequest, io: CommandIo): Promise<ExitCode> {
  const { out, paths } = request;
  const trust = request.trust === null ? null : await readTrust(request.trust);
  if (trust === undefined) {
    io.complain(`--trust ${request.trust}: 不是信任列表 / is no list of trusted installations`);
    return EXIT.refused;
  }
  const gathered = await gatherFiles(paths, out);
  if (gathered.files.some((file) => resolve(file) === resolve(out))) {
    io.complain(`--out ${out}: 也是来源文件 / is one of the files to merge`);
    return EXIT.refused;
  }
  const planned = await planFiles(gathered, trust);
  const { plan, decisions } =
    request.decide === 'latest' ? decideLatest(planned) : { plan: planned, decisions: [] };
  const outcome =
    plan.merged.chains.size === 0 ? 'refused' : await writeMerged(plan, out, io.now());
  const extras = { outcome, decided: decisions, skipped: gathered.skipped } as const;
  await tell(request, plan, extras, io);
  return exitOf(plan, outcome);
}

/** Undefined when the file is no trust list. */
async function readTrust(file: string): Promise<TrustList | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return readTrustList(text) ?? undefined;
}

/** Something was left out or left open: a file, a cell, a conflict. */
function exitOf(plan: MergePlan, outcome: MergeReport['outcome']): ExitCode {
  if (outcome === 'refused') return EXIT.refused;
  const left = plan.sources.some(({ state }) => state === 'refused' || state === 'damaged');
  return left || plan.conflicts.length > 0 || plan.rejected.length > 0 ? EXIT.left : EXIT.clean;
}

async function tell(
  { report: path, json, out }: MergeRequest,
  plan: MergePlan,
  extras: MergeOutcome,
  io: CommandIo,
): Promise<void> {
  if (path !== null || json) {
    const text = JSON.stringify(reportMerge(plan, extras, BUNDLED_CHECKLISTS), null, 2);
    if (path !== null) await writeFresh(path, `${text}\n`);
    if (json) io.print(text);
  }
  if (!json) io.print(describeMerge(plan, extras, out));
}
