import { benchApp } from './bench-app.ts';
import { benchAgreement } from './bench-agreement.ts';
import { benchMerge } from './bench-merge.ts';
import { benchStore } from './bench-store.ts';
import { benchRegister } from './bench-register.ts';
import { judgeNothing, missedBounds } from './report.ts';

const short = process.argv.includes('--short');
if (short) judgeNothing();
await benchStore(short);
await benchRegister(short);
await benchApp(10_000, short);
await benchMerge(short);
if (!short) benchAgreement();
if (missedBounds() > 0) process.exitCode = 1;
