import { parseArgs } from 'node:util';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { inspectFile } from './inspect-file.ts';
import { mergeFiles } from './merge-files.ts';
import { planPointsFile } from './plan-points-file.ts';

const USAGE = `dianwei — 点位命令行 / the command line

  dianwei inspect FILE.xlsx [--json]                          查看工作簿 / what a workbook carries
  dianwei points FILE.xlsx|FILE.csv [--json]                  预览点位台账导入 / the import plan of a register
  dianwei merge A.xlsx B.xlsx … --out M.xlsx [--report R.json]  合并工作簿 / merge workbooks

退出码 / exit codes: 0 完成 clean · 2 有未决冲突 conflicts left open · 1 拒绝,未写出 refused, nothing written
docs/command-line.md`;

const OPTIONS = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  report: { type: 'string' },
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
  if (command === 'merge' && files.length > 0 && values.out !== undefined)
    return mergeFiles({ files, out: values.out, report: values.report ?? null, json }, io);
  io.complain(USAGE);
  return EXIT.refused;
}
