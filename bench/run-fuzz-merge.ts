import { fuzzMerge } from '../shared/merge/testing/fuzz-merge.ts';

const short = process.argv.includes('--short');
const seed = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1);
const runs = short ? 500 : 10_000;
const began = performance.now();
const { merged, edited, refused, failures } = await fuzzMerge(runs, seed);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(
  `${runs} mutated workbooks of seed ${seed}: ${merged} merged, ${edited} edited, ${refused} refused, ${failures.length} failed, in ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
if (failures.length > 0) process.exitCode = 1;
