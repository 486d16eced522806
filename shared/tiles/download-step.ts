import type { OutcomeCounts } from './outcomes.ts';
import type { DownloadStopCode, TileStoreCode } from './tile-notice.ts';
import type { Tile } from './tile.ts';

export interface DownloadLimits {
  /** Requests a second at most, and at once after a rest. */
  readonly perSecond: number;
  readonly burst: number;
  /** Requests under way at the same time. */
  readonly inFlight: number;
  /** Times one tile is asked for while the network or the server fails. */
  readonly attempts: number;
  /** Refusals and wrong answers in a row after which the download stops by itself. */
  readonly stopAfter: number;
  /** Times in a row it waits, longer each time, for a source that throttles or is not there, before it stops. */
  readonly holds: number;
}

/** Easy on a public server; an office may set its own for its own server. */
export const USUAL_LIMITS: DownloadLimits = {
  perSecond: 20,
  burst: 8,
  inFlight: 8,
  attempts: 5,
  stopAfter: 24,
  holds: 8,
};

/** More a second than one laptop asks for. */
export const MOST_PER_SECOND = 1_000;

/** The usual limits, or faster ones for a server whose office allows it. */
export function limitsFor(perSecond: number = USUAL_LIMITS.perSecond): DownloadLimits {
  return {
    ...USUAL_LIMITS,
    perSecond,
    burst: Math.max(USUAL_LIMITS.burst, Math.ceil(perSecond / 10)),
    inFlight: Math.max(USUAL_LIMITS.inFlight, Math.min(64, Math.ceil(perSecond / 8))),
  };
}

/** Why a download does not go on by itself. */
export type DownloadStop = 'paused' | DownloadStopCode | TileStoreCode;

export type DownloadStep =
  | { readonly do: 'ask'; readonly ordinal: number; readonly tile: Tile }
  /** Until that time, or until something settles when it is null. */
  | { readonly do: 'wait'; readonly until: number | null }
  /** Nothing is left to ask for but what is held must be stored first. */
  | { readonly do: 'store' }
  | { readonly do: 'stop'; readonly why: DownloadStop }
  | { readonly do: 'finish' };

export interface DownloadProgress {
  readonly total: number;
  readonly counts: OutcomeCounts;
  readonly asked: number;
  readonly held: number;
  readonly stopped: DownloadStop | null;
}
