import ExcelJS from 'exceljs';
import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { resolveSiteType } from '../../shared/checklist/site-type-names.ts';
import { planRegisterImport } from '../../shared/exchange/plan-register-import.ts';
import { registerIntent } from '../../shared/exchange/register-intent.ts';
import { commitIntent } from '../../renderer/data/commit-intent.ts';
import { openStore } from '../../renderer/data/store.ts';
import { runWorkbookWorker } from '../../renderer/workers/run-workbook-worker.ts';

export interface ImportTimes {
  readonly bare: number;
  readonly read: number;
  readonly plan: number;
  readonly apply: number;
  /** Bare puts of the very rows that `apply` wrote. */
  readonly barePut: number;
  readonly points: number;
}

/** Importing a register file from its bytes to the committed points, against exceljs merely reading it. */
async function importRegister(base64: string): Promise<ImportTimes> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  let began = performance.now();
  await new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer);
  const bare = performance.now() - began;
  const store = openStore('bench-register');
  await store.delete();
  await store.open();
  began = performance.now();
  const grid = await runWorkbookWorker('read-grid', bytes);
  if (!grid.ok) throw new Error(grid.error.code);
  const read = performance.now() - began;
  began = performance.now();
  const plan = planRegisterImport({
    workbook: grid.value,
    existing: [],
    resolveSiteType: (name) => resolveSiteType(name, BUNDLED_CHECKLISTS),
  });
  const planned = performance.now() - began;
  began = performance.now();
  await commitIntent(
    store,
    { replica: 'bench', actor: 'person/bench', now: Date.now },
    registerIntent(plan),
  );
  const apply = performance.now() - began;
  const [rows, changes] = [await store.point.toArray(), await store.changes.toArray()];
  await Promise.all([store.point.clear(), store.changes.clear()]);
  began = performance.now();
  await store.transaction('rw', [store.point, store.changes], async () => {
    void store.changes.bulkPut(changes);
    await store.point.bulkPut(rows);
  });
  const barePut = performance.now() - began;
  await store.delete();
  return { bare, read, plan: planned, apply, barePut, points: rows.length };
}

export type RegisterBench = { readonly importRegister: typeof importRegister };

Object.assign(window, { bench: { importRegister } satisfies RegisterBench });
