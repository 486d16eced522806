import { benchTiles } from './bench-tiles.ts';
import { missedBounds } from './report.ts';

const short = process.argv.includes('--short');
await benchTiles(short);
if (missedBounds() > 0 && !short) process.exitCode = 1;
