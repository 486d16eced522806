import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { gatherFiles } from '../electron/cli/gather-files.ts';
import { mergeFiles } from '../electron/cli/merge-files.ts';

/** What one process of the benchmark tells on its last line; `rss` its highest, in bytes. */
export interface ChildFigures {
  readonly ms: number;
  readonly rss: number;
  readonly code: number;
}

/** Every file of the folder parsed by exceljs and let go. */
async function parseAll(folder: string): Promise<number> {
  for (const file of (await gatherFiles([folder], '')).files) {
    const bytes = await readFile(file);
    await new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer);
  }
  return 0;
}

const mergeAll = (folder: string, out: string): Promise<number> =>
  mergeFiles(
    { paths: [folder], out, report: null, json: false, decide: 'ask', trust: null },
    { print: () => undefined, complain: console.error, now: Date.now },
  );

const [what = '', folder = '', out = ''] = process.argv.slice(2);
const began = performance.now();
const code = what === 'parse' ? await parseAll(folder) : await mergeAll(folder, out);
const figures: ChildFigures = {
  ms: performance.now() - began,
  rss: process.resourceUsage().maxRSS * 1024,
  code,
};
console.log(JSON.stringify(figures));
