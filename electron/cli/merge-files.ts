import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { emptyLog } from '../../shared/changes/memory-log.ts';
import { nextHybridTime } from '../../shared/kernel/hybrid-time.ts';
import type { MergePlan, MergeSource } from '../../shared/merge/merge-plan.ts';
import { planMerge } from '../../shared/merge/plan-merge.ts';
import { readDianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import { digestHeads, headsOf } from '../../shared/workbook/check-code.ts';
import { planExport } from '../../shared/workbook/plan-export.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import { writeDurably } from '../host/write-durably.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeNotice } from './describe-notice.ts';
import { readGridFile } from './read-file.ts';

export interface MergeRequest {
  readonly files: readonly string[];
  readonly out: string;
  readonly report: string | null;
  readonly json: boolean;
}

/** What `--report` writes and `--json` prints; documented and stable. */
export type MergeReport = Pick<
  MergePlan,
  'sources' | 'counts' | 'conflicts' | 'rejected' | 'checkCode'
>;

/** Minutes east of UTC of the dates in a merged workbook: China's, whatever the machine is set to. */
const CHINA = 480;

/**
 * `dianwei merge A B … --out M`: one plan for all, then M at once or not at all. When any file is refused
 * or damaged nothing is merged; the report says why.
 */
export async function mergeFiles(request: MergeRequest, io: CommandIo): Promise<ExitCode> {
  const { files, out } = request;
  if (files.some((file) => resolve(file) === resolve(out))) {
    io.complain(`--out ${out}: 也是来源文件 / is one of the files to merge`);
    return EXIT.refused;
  }
  const sources: MergeSource[] = [];
  for (const file of files) sources.push(await readSource(file));
  const plan = planMerge(emptyLog(), sources, BUNDLED_CHECKLISTS);
  const refused = isRefused(plan);
  if (!refused) await writeFresh(out, await mergedBytes(plan, io.now()));
  await tell(request, plan, refused, io);
  if (refused) return EXIT.refused;
  return plan.conflicts.length > 0 ? EXIT.conflicts : EXIT.clean;
}

async function readSource(file: string): Promise<MergeSource> {
  const grid = await readGridFile(file);
  return { file, read: grid.ok ? readDianweiWorkbook(grid.value, BUNDLED_CHECKLISTS) : grid };
}

/** Refused: a file gave nothing, or none of them carries its changes. */
function isRefused({ sources, merged }: MergePlan): boolean {
  const bad = sources.some(({ state }) => state === 'refused' || state === 'damaged');
  return bad || merged.chains.size === 0;
}

/** Named after what is in it: merging the same files again gives the same export. */
function mergedBytes({ merged, pictures }: MergePlan, now: number): Promise<Uint8Array> {
  const exportId = `merge-${digestHeads(headsOf(merged)).slice(0, 20)}`;
  const exportedAt = nextHybridTime('', now);
  return writeWorkbook(
    planExport({
      log: merged,
      head: { exportId, exportedAt, actor: '', replica: '', utcOffsetMinutes: CHINA },
      seal: null,
      checklists: BUNDLED_CHECKLISTS,
      pictures,
    }),
  );
}

const writeFresh = (path: string, content: string | Uint8Array): Promise<void> =>
  writeDurably(path, content, (temporary) => open(temporary, 'wx'));

async function tell(
  { report: path, json, out }: MergeRequest,
  plan: MergePlan,
  refused: boolean,
  io: CommandIo,
): Promise<void> {
  const { sources, counts, conflicts, rejected, checkCode } = plan;
  const report: MergeReport = { sources, counts, conflicts, rejected, checkCode };
  if (path !== null) await writeFresh(path, `${JSON.stringify(report, null, 2)}\n`);
  if (json) {
    io.print(JSON.stringify(report, null, 2));
    return;
  }
  for (const { file, state, edits, notices } of sources) {
    io.print(`${file}: ${state} · 表内修改 edits ${edits.length}`);
    for (const notice of notices) io.print(describeNotice(notice));
  }
  for (const { file, sheet, cell, code } of rejected)
    io.print(`  rejected: ${code}  ${file} ${sheet} ${cell}`);
  io.print(
    `新增 new ${counts.new} · 相同 same ${counts.same} · 变化 changed ${counts.changed} · ` +
      `冲突 conflicts ${counts.conflicts} · 退回 rejected ${counts.rejected} · 校验码 check code ${checkCode}`,
  );
  io.print(refused ? '已拒绝,未写出 / refused, nothing written' : `→ ${out}`);
}
