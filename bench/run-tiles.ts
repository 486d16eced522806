import { benchTiles } from './bench-tiles.ts';
import { judgeNothing, missedBounds } from './report.ts';

const short = process.argv.includes('--short');
if (short) judgeNothing();
await benchTiles(short);
if (missedBounds() > 0) process.exitCode = 1;
