import { benchDownload } from './bench-download.ts';
import { benchMap } from './bench-map.ts';
import { benchTiles } from './bench-tiles.ts';
import { judgeNothing, missedBounds } from './report.ts';

const short = process.argv.includes('--short');
if (short) judgeNothing();
await benchTiles(short);
await benchDownload(short);
await benchMap(short);
if (missedBounds() > 0) process.exitCode = 1;
