import { benchMerge } from './bench-merge.ts';
import { benchMergeWindow } from './bench-merge-window.ts';
import { missedBounds } from './report.ts';

const short = process.argv.includes('--short');
await benchMerge(short);
await benchMergeWindow(short);
if (missedBounds() > 0 && !short) process.exitCode = 1;
