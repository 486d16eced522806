import type { Fix } from './fix.ts';
import { estimateAccuracy } from './fix.ts';
import type { Sentence } from './parse-sentence.ts';

type Rmc = Extract<Sentence, { kind: 'RMC' }>;
type Gga = Extract<Sentence, { kind: 'GGA' }>;

/** Sentences of one moment: RMC and GGA each tell half of it, in either order. */
export interface Epoch {
  readonly timeOfDay: number;
  readonly rmc: Rmc | null;
  readonly gga: Gga | null;
}

/** What carries over from one moment to the next. */
export interface EpochMemory {
  readonly day: number | null;
  readonly timeOfDay: number;
  /** The last HDOP told, for moments whose GGA was lost. */
  readonly hdop: number | null;
}

export const NO_MEMORY: EpochMemory = { day: null, timeOfDay: 0, hdop: null };

const DAY = 86_400_000;

/** The moment a receiver tells by itself, and what is remembered of it; no fix when it has none. */
export function fixOfEpoch(
  { timeOfDay, rmc, gga }: Epoch,
  memory: EpochMemory,
): { readonly fix: Fix | null; readonly memory: EpochMemory } {
  const passedMidnight = memory.timeOfDay - timeOfDay > DAY / 2;
  const day = rmc?.day ?? (memory.day ?? 0) + (passedMidnight ? DAY : 0);
  const hdop = gga?.hdop ?? memory.hdop;
  const remembered = { day, timeOfDay, hdop };
  // When one of the two says that there is no fix, there is none.
  const denied = (rmc !== null && !rmc.position) || (gga !== null && !gga.position);
  const position = gga?.position ?? rmc?.position;
  if (denied || !position) return { fix: null, memory: remembered };
  const quality = gga?.quality ?? rmc?.quality ?? 'autonomous';
  const fix: Fix = {
    position,
    accuracy: estimateAccuracy(hdop, quality),
    time: day + timeOfDay,
    quality,
    hdop,
    satellites: gga?.satellites ?? null,
    altitude: gga?.altitude ?? null,
    speed: rmc?.speed ?? null,
    course: rmc?.course ?? null,
  };
  return { fix, memory: remembered };
}
