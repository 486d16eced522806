import { parseArgs } from 'node:util';
import { LEVELS } from '../../shared/agreement/ratings-table.ts';
import { measureAgreementFile } from './agreement-file.ts';
import type { AgreementRequest } from './agreement-file.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { inspectFile } from './inspect-file.ts';
import { mergeFiles } from './merge-files.ts';
import type { MergeRequest } from './merge-files.ts';
import { planPointsFile } from './plan-points-file.ts';
import { writeBlankFile } from './write-blank-file.ts';

const USAGE = `dianwei — 点位命令行 / the command line

  dianwei inspect FILE.xlsx [--json]                          查看工作簿 / what a workbook carries
  dianwei points FILE.xlsx|FILE.csv [--json]                  预览点位台账导入 / the import plan of a register
  dianwei merge FILE|FOLDER … --out M.xlsx [--report R.json] [--decide latest|ask] [--trust T.json] [--json]
                                                              合并工作簿 / merge workbooks
  dianwei blank FILE|FOLDER … --out B.xlsx [--round NAME] [--points CODE,CODE,…]
                                                              空白填报表 / a workbook to be filled in by hand
  dianwei agreement FILE.xlsx|FILE.csv [--level nominal|ordinal|interval|ratio] [--seed N] [--draws N] [--json]
                                                              评分一致性 / agreement of a units × raters table

退出码 / exit codes: 0 完成 clean · 2 有未决冲突或退回 something left open or out · 1 拒绝,未写出 refused, nothing written
docs/command-line.md`;

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  report: { type: 'string' },
  decide: { type: 'string', default: 'ask' },
  trust: { type: 'string' },
  round: { type: 'string' },
  points: { type: 'string' },
  level: { type: 'string' },
  seed: { type: 'string', default: '1' },
  draws: { type: 'string', default: '1000' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command; never throws. Expected failures are printed with their code. */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (thrown) {
    io.complain(thrown instanceof Error ? thrown.message : String(thrown));
    return EXIT.refused;
  }
}

async function dispatch(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
  });
  const [command, ...files] = positionals;
  if (values.help || command === 'help') {
    io.print(USAGE);
    return EXIT.clean;
  }
  const [file] = files;
  const json = values.json ?? false;
  if (command === 'inspect' && file !== undefined && files.length === 1)
    return inspectFile(file, json, io);
  if (command === 'points' && file !== undefined && files.length === 1)
    return planPointsFile(file, json, io);
  const { out, report = null, trust = null, decide } = values;
  if (command === 'merge' && files.length > 0 && out !== undefined && isDecision(decide))
    return mergeFiles({ paths: files, out, report, json, decide, trust }, io);
  if (command === 'blank' && files.length > 0 && out !== undefined) {
    const { round = null, points = null } = values;
    return writeBlankFile({ paths: files, out, round, points }, io);
  }
  if (command === 'agreement' && file !== undefined && files.length === 1) {
    const request = agreementRequest(file, values, json);
    if (request !== null) return measureAgreementFile(request, io);
  }
  io.complain(USAGE);
  return EXIT.refused;
}

const isDecision = (text: string): text is MergeRequest['decide'] =>
  text === 'latest' || text === 'ask';

/** Draws beyond this would run for hours. */
const MOST_DRAWS = 100_000;

/** Null when the level is unknown, or seed or draws are no whole numbers in their bounds. */
function agreementRequest(
  file: string,
  values: { readonly level?: string; readonly seed: string; readonly draws: string },
  json: boolean,
): AgreementRequest | null {
  const level = LEVELS.find((known) => known === values.level) ?? null;
  const [seed, draws] = [Number(values.seed), Number(values.draws)];
  const whole = Number.isSafeInteger(seed) && Number.isSafeInteger(draws);
  const known = values.level === undefined || level !== null;
  if (!whole || !known || draws < 0 || draws > MOST_DRAWS) return null;
  return { file, level, seed, draws, json };
}
