import { benchStore } from './bench-store.ts';
import { missedBounds } from './report.ts';

const short = process.argv.includes('--short');
await benchStore(short);
if (missedBounds() > 0 && !short) process.exitCode = 1;
