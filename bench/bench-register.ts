import { withScriptPage } from '../e2e/serve-page.ts';
import { makeRegister } from './make-register.ts';
import type { ImportTimes, RegisterBench } from './pages/register.ts';
import { median, reportRatio } from './report.ts';

/** Each reads the file with exceljs, imports it, and puts the same rows bare, one after the other. */
const TURNS = 5;

/** Importing a register of 10,000 rows within twice what exceljs takes merely to read it. */
export async function benchRegister(short: boolean): Promise<void> {
  const rows = short ? 2_000 : 10_000;
  const base64 = (await makeRegister(rows)).toString('base64');
  await withScriptPage('bench/pages/register.ts', 'bench', async (page) => {
    const runs: ImportTimes[] = [];
    for (let n = 0; n < (short ? 1 : TURNS); n++) {
      runs.push(
        await page.evaluate(
          (file) => (window as unknown as { bench: RegisterBench }).bench.importRegister(file),
          base64,
        ),
      );
    }
    const of = (pick: (run: (typeof runs)[number]) => number): number => median(runs.map(pick));
    console.log(
      `  ${rows} rows: read ${of((r) => r.read).toFixed(0)} ms, plan ${of((r) => r.plan).toFixed(0)} ms, apply ${of((r) => r.apply).toFixed(0)} ms; ${runs[0]?.points} points stored`,
    );
    reportRatio(
      `importing a register of ${rows} rows, from the file to the commit / exceljs reading it`,
      of((r) => r.read + r.plan + r.apply),
      of((r) => r.bare),
      2,
    );
    reportRatio(
      'reading and planning a register / exceljs reading it',
      of((r) => r.read + r.plan),
      of((r) => r.bare),
      2,
    );
    reportRatio(
      'committing the plan / bare puts of the same rows',
      of((r) => r.apply),
      of((r) => r.barePut),
      2,
    );
  });
}
