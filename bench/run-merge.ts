import { benchMerge } from './bench-merge.ts';
import { missedBounds } from './report.ts';

const short = process.argv.includes('--short');
await benchMerge(short);
if (missedBounds() > 0 && !short) process.exitCode = 1;
