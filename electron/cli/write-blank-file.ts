import { resolve } from 'node:path';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { nextHybridTime } from '../../shared/kernel/hybrid-time.ts';
import { chooseBlank } from '../../shared/workbook/choose-blank.ts';
import { planBlank } from '../../shared/workbook/plan-blank.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { gatherFiles } from './gather-files.ts';
import { planFiles } from './plan-files.ts';
import { CHINA, writeFresh } from './write-merged.ts';

export interface BlankFileRequest {
  /** Files and folders that hold the round and its points. */
  readonly paths: readonly string[];
  readonly out: string;
  /** The round's name; null where there is but one. */
  readonly round: string | null;
  /** Codes of points with commas between; null for all of the round. */
  readonly points: string | null;
}

/** `dianwei blank S.xlsx --out B.xlsx`: a workbook to be filled in by people without Dianwei. */
export async function writeBlankFile(
  { paths, out, round, points }: BlankFileRequest,
  io: CommandIo,
): Promise<ExitCode> {
  const gathered = await gatherFiles(paths, out);
  if (gathered.files.some((file) => resolve(file) === resolve(out))) {
    io.complain(`--out ${out}: 也是来源文件 / is one of the source files`);
    return EXIT.refused;
  }
  const { merged } = await planFiles(gathered, null);
  const codes = points === null ? null : points.split(/[,,]/u).map((code) => code.trim());
  const chosen = chooseBlank(merged.rows.values(), round, codes);
  if (!chosen.ok) {
    const { code, params } = chosen.error;
    io.complain(`${code} ${Object.values(params ?? {}).join(' ')}`.trim());
    return EXIT.refused;
  }
  const exportedAt = nextHybridTime('', io.now());
  const content = { ...chosen.value, exportedAt, utcOffsetMinutes: CHINA };
  const layout = planBlank({
    content,
    checklists: BUNDLED_CHECKLISTS,
    seal: null,
    creator: 'Dianwei',
  });
  await writeFresh(out, await writeWorkbook(layout));
  io.print(
    `${chosen.value.round.values.name} · 点位 points ${chosen.value.points.length} → ${out}`,
  );
  return EXIT.clean;
}
