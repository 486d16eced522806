import type { Download } from '../download.ts';
import type { TileAnswer } from '../judge-answer.ts';
import type { DownloadStop } from '../download-step.ts';

export interface Simulated {
  readonly asked: readonly { readonly ordinal: number; readonly at: number }[];
  readonly ended: 'finished' | DownloadStop | 'cut';
  readonly now: number;
}

export interface SimulatedServer {
  /** What comes of asking for a tile; `times` says how often it was asked before. */
  readonly answer: (ordinal: number, times: number, now: number) => TileAnswer;
  /** Ms from asking to answering. */
  readonly latency?: number;
}

const BATCH = 16;
const STEPS = 200_000;

/**
 * Runs a download against a made-up server on a made-up clock, storing images in batches; `cut` ends it
 * without a word when that many tiles are stored, as a killed browser does.
 */
export function simulateDownload(
  download: Download,
  server: SimulatedServer,
  start: number,
  cut = Infinity,
): Simulated {
  const { latency = 100, answer } = server;
  const asked: { ordinal: number; at: number }[] = [];
  const times = new Map<number, number>();
  let due: { ordinal: number; at: number }[] = [];
  let images: number[] = [];
  let stored = 0;
  let now = start;
  const store = (): void => {
    download.stored(images);
    stored += images.length;
    images = [];
  };
  for (let step = 0; step < STEPS; step++) {
    const next = download.next(now);
    if (next.do === 'finish') return { asked, ended: 'finished', now };
    if (next.do === 'store') store();
    else if (next.do === 'ask') {
      asked.push({ ordinal: next.ordinal, at: now });
      due.push({ ordinal: next.ordinal, at: now + latency });
    } else {
      const soonest = Math.min(...due.map(({ at }) => at));
      const until = next.do === 'wait' ? (next.until ?? Infinity) : Infinity;
      if (next.do === 'stop' && due.length === 0) {
        store();
        return { asked, ended: next.why, now };
      }
      now = Math.max(now, Math.min(soonest, until));
    }
    for (const { ordinal } of due.filter(({ at }) => at <= now)) {
      const before = times.get(ordinal) ?? 0;
      times.set(ordinal, before + 1);
      const came = answer(ordinal, before, now);
      if (came.kind === 'image') images.push(ordinal);
      download.settle(ordinal, came, now);
    }
    due = due.filter(({ at }) => at > now);
    if (images.length >= BATCH) store();
    if (stored >= cut) return { asked, ended: 'cut', now };
  }
  throw new Error('the download does not come to an end');
}
