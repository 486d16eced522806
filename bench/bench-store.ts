import { withScriptPage } from '../e2e/serve-page.ts';
import type { StoreBench } from './pages/store.ts';
import { median, quantile, reportRatio } from './report.ts';

declare global {
  interface Window {
    readonly bench: StoreBench;
  }
}

/** A tap to its committed transaction, and uniting another installation's changes: issue bounds 1.5 and 2. */
export async function benchStore(short: boolean): Promise<void> {
  const stored = short ? 5_000 : 50_000;
  await withScriptPage('bench/pages/store.ts', 'bench', async (page) => {
    const taps = await page.evaluate(([count, n]) => window.bench.tap(count, n), [
      stored,
      short ? 100 : 400,
    ] as const);
    console.log(
      `  tap p50 ${median(taps.tap).toFixed(2)} p99 ${quantile(taps.tap, 0.99).toFixed(2)} ms; bare p50 ${median(taps.bare).toFixed(2)} p99 ${quantile(taps.bare, 0.99).toFixed(2)} ms; ${stored} ratings stored`,
    );
    reportRatio(
      'a tap on Score / one bare strict transaction',
      median(taps.tap),
      median(taps.bare),
      1.5,
    );
    const united = await page.evaluate((count) => window.bench.unite(count), stored);
    reportRatio(
      `uniting ${stored} changes / bare bulkPuts of the same rows`,
      united.unite,
      united.bare,
      2,
    );
  });
}
