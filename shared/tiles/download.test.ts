import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from './download-step.ts';
import { Download } from './download.ts';
import type { TileAnswer } from './judge-answer.ts';
import { boxArea } from './map-area.ts';
import { tileBounds } from './tile-arithmetic.ts';
import { countOutcomes, newOutcomes, outcomeAt, reopenOutcomes, setOutcome } from './outcomes.ts';
import { simulateDownload } from './testing/simulate-download.ts';
import { fullBucket, takeToken } from './token-bucket.ts';

const TOTAL = 1 + 4 + 16 + 64;
const PLAN = {
  area: boxArea(tileBounds({ z: 2, x: 3, y: 1 })),
  zooms: { min: 2, max: 5 },
  total: TOTAL,
};
const LIMITS = { ...USUAL_LIMITS, holds: 3 };
const START = 1_800_000_000_000;
const IMAGE: TileAnswer = { kind: 'image' };
const FAILING: TileAnswer = { kind: 'failing', why: 'server' };

const begin = (outcomes = newOutcomes(TOTAL), now = START): Download =>
  new Download(PLAN, outcomes, LIMITS, now);
const counts = (outcomes: Uint8Array) => {
  const all = Object.entries(countOutcomes(outcomes, TOTAL));
  return Object.fromEntries(all.filter(([, count]) => count > 0));
};

describe('outcomes', () => {
  it('T18 four bits a tile, neighbours untouched', () => {
    const record = newOutcomes(5);
    expect(record).toHaveLength(3);
    setOutcome(record, 1, 'failed');
    setOutcome(record, 2, 'cut-short');
    setOutcome(record, 1, 'stored');
    expect([0, 1, 2, 3, 4].map((at) => outcomeAt(record, at))).toEqual([
      'pending',
      'stored',
      'cut-short',
      'pending',
      'pending',
    ]);
    expect(outcomeAt(Uint8Array.of(0xff), 1)).toBe('pending');
  });

  it('T18 a repair asks again for all but what is stored or known to be missing', () => {
    const record = newOutcomes(4);
    for (const [at, outcome] of (['stored', 'missing', 'refused', 'failed'] as const).entries()) {
      setOutcome(record, at, outcome);
    }
    const reopened = reopenOutcomes(record, 4);
    expect(countOutcomes(reopened, 4)).toMatchObject({ stored: 1, missing: 1, pending: 2 });
    expect(outcomeAt(record, 3)).toBe('failed');
  });
});

describe('a download', () => {
  it('T19 asks for each tile once, in order, and finishes when all is stored', () => {
    const outcomes = newOutcomes(TOTAL);
    const download = begin(outcomes);
    const { asked, ended } = simulateDownload(download, { answer: () => IMAGE }, START);
    expect(ended).toBe('finished');
    expect(asked.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: TOTAL }, (_, n) => n));
    expect(counts(outcomes)).toEqual({ stored: TOTAL });
    expect(download.progress()).toMatchObject({ total: TOTAL, asked: 0, held: 0, stopped: null });
  });

  it('T19 keeps to the rate and to the requests under way', () => {
    const { asked } = simulateDownload(begin(), { answer: () => IMAGE, latency: 10 }, START);
    for (const { at } of asked) {
      const within = asked.filter((other) => other.at >= at && other.at < at + 1000).length;
      expect(within).toBeLessThanOrEqual(LIMITS.perSecond + LIMITS.burst);
    }
    const slow = simulateDownload(begin(), { answer: () => IMAGE, latency: 4_000 }, START);
    for (const { at } of slow.asked) {
      const under = slow.asked.filter((other) => other.at <= at && other.at > at - 4_000).length;
      expect(under).toBeLessThanOrEqual(LIMITS.inFlight);
    }
  });

  it('T19 says what became of each tile, and asks again only where it can help', () => {
    const odd: Record<number, TileAnswer> = {
      3: { kind: 'missing' },
      9: { kind: 'refused' },
      20: { kind: 'wrong', why: 'other-size' },
      40: { kind: 'wrong', why: 'not-image' },
    };
    const outcomes = newOutcomes(TOTAL);
    const answer = (ordinal: number, times: number): TileAnswer => {
      if (ordinal === 50) return FAILING;
      if (ordinal === 60) return times < 2 ? FAILING : IMAGE;
      return odd[ordinal] ?? IMAGE;
    };
    const { asked, ended } = simulateDownload(begin(outcomes), { answer }, START);
    const times = (ordinal: number): number => asked.filter((a) => a.ordinal === ordinal).length;
    expect(ended).toBe('finished');
    expect([3, 9, 20, 40, 50, 60].map(times)).toEqual([1, 1, 1, 1, LIMITS.attempts, 3]);
    expect(counts(outcomes)).toEqual({
      stored: TOTAL - 5,
      missing: 1,
      refused: 1,
      'other-size': 1,
      'not-image': 1,
      failed: 1,
    });
  });

  it('T20 tries of one tile lie at least 1, 2, 4, 8 s apart', () => {
    const answer = (ordinal: number): TileAnswer => (ordinal === 0 ? FAILING : IMAGE);
    const { asked } = simulateDownload(begin(), { answer, latency: 0 }, START);
    const tries = asked.filter(({ ordinal }) => ordinal === 0).map(({ at }) => at - START);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(gaps.map((gap) => Math.floor(gap / 1000))).toEqual([1, 2, 4, 8]);
  });

  it('T20 throttling holds everybody for as long as the server says, then goes slower', () => {
    let throttled = 0;
    const answer = (ordinal: number, times: number): TileAnswer => {
      if (ordinal < 30 || times > 0 || throttled > 7) return IMAGE;
      throttled += 1;
      return { kind: 'throttled', retryAfter: 30_000 };
    };
    const { asked, ended } = simulateDownload(begin(), { answer, latency: 50 }, START);
    expect(ended).toBe('finished');
    const longest = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(longest.filter((gap) => gap >= 29_000).length).toBeGreaterThanOrEqual(1);
    const after = asked.filter(({ at }) => at > START + 29_000);
    const [first, tenth] = [after[0], after[10]];
    expect((tenth?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(500);
  });

  it('T20 says for how long nobody is asked', () => {
    const download = begin();
    expect(download.heldFor(START)).toBe(0);
    download.next(START);
    download.settle(0, { kind: 'throttled', retryAfter: 30_000 }, START);
    expect(download.heldFor(START + 10_000)).toBe(20_000);
    expect(download.heldFor(START + 31_000)).toBe(0);
  });

  it.each<[TileAnswer, string]>([
    [{ kind: 'throttled', retryAfter: null }, 'download-source-throttles'],
    [{ kind: 'throttled', retryAfter: 3_600_000 }, 'download-source-throttles'],
    [{ kind: 'refused' }, 'download-source-refuses'],
    [{ kind: 'wrong', why: 'not-image' }, 'download-answers-wrong'],
    [{ kind: 'failing', why: 'network' }, 'download-network-lost'],
    [FAILING, 'download-server-failing'],
  ])('T21 a server that turns to %o halfway: it stops, takes back, and resumes', (bad, why) => {
    const outcomes = newOutcomes(TOTAL);
    const download = begin(outcomes);
    const answer = (ordinal: number): TileAnswer => (ordinal < 40 ? IMAGE : bad);
    const stopped = simulateDownload(download, { answer }, START);
    expect(stopped.ended).toBe(why);
    expect(counts(outcomes)).toEqual({ stored: 40, pending: TOTAL - 40 });
    expect(stopped.asked.length).toBeLessThan(120);
    download.resume(stopped.now + 1000);
    const resumed = simulateDownload(download, { answer: () => IMAGE }, stopped.now + 1000);
    expect(resumed.ended).toBe('finished');
    expect(resumed.asked.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: TOTAL - 40 }, (_, n) => n + 40),
    );
  });

  it('T21 a source with nothing there is walked to its end', () => {
    const outcomes = newOutcomes(TOTAL);
    const server = { answer: (): TileAnswer => ({ kind: 'missing' }) };
    expect(simulateDownload(begin(outcomes), server, START).ended).toBe('finished');
    expect(counts(outcomes)).toEqual({ missing: TOTAL });
  });

  it('T21 a pause takes what is under way and asks for nothing more', () => {
    const outcomes = newOutcomes(TOTAL);
    const download = begin(outcomes);
    const first = download.next(START);
    expect(first).toMatchObject({ do: 'ask', ordinal: 0 });
    download.stop('paused');
    expect(download.next(START)).toEqual({ do: 'stop', why: 'paused' });
    download.settle(0, IMAGE, START + 10);
    expect(outcomeAt(download.outcomesWith([0]), 0)).toBe('stored');
    expect(outcomeAt(outcomes, 0)).toBe('pending');
    download.stored([0]);
    download.resume(START + 20);
    expect(download.next(START + 20)).toMatchObject({ do: 'ask', ordinal: 1 });
  });

  it('T21 images a store could not take are asked for again', () => {
    const outcomes = newOutcomes(TOTAL);
    const download = begin(outcomes);
    download.next(START);
    download.settle(0, IMAGE, START);
    download.stop('tiles-space-low');
    download.giveBack([0]);
    download.resume(START + 1);
    expect(download.next(START + 1)).toMatchObject({ do: 'ask', ordinal: 0 });
    expect(counts(outcomes)).toEqual({ pending: TOTAL });
  });

  it('T21 killed anywhere and begun again from its record, it asks only for what was not stored', () => {
    const kind = fc.constantFrom<TileAnswer['kind']>(
      'image',
      'image',
      'image',
      'missing',
      'failing',
    );
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: TOTAL, maxLength: TOTAL }),
        fc.array(fc.integer({ min: 0, max: TOTAL }), { maxLength: 4 }),
        (kinds, cuts) => {
          const answer = (ordinal: number, times: number): TileAnswer => {
            const one = kinds[ordinal];
            if (one === 'missing') return { kind: 'missing' };
            return one === 'failing' && times === 0 ? FAILING : IMAGE;
          };
          let kept = newOutcomes(TOTAL);
          let now = START;
          for (const cut of [...cuts, Infinity]) {
            const before = kept.slice();
            const run = simulateDownload(begin(kept, now), { answer }, now, cut);
            const again = run.asked.filter(
              ({ ordinal }) => outcomeAt(before, ordinal) !== 'pending',
            );
            expect(again).toEqual([]);
            kept = kept.slice();
            now = run.now;
          }
          const missing = kinds.filter((one) => one === 'missing').length;
          expect(countOutcomes(kept, TOTAL)).toMatchObject({ stored: TOTAL - missing, missing });
        },
      ),
      { numRuns: 100, seed: 20261123 },
    );
  });
});

describe('token bucket', () => {
  it('T20 gives the burst at once, then the rate; a clock set back gives nothing', () => {
    let bucket = fullBucket(10, 3, START);
    const waits = [0, 0, 0, 0].map(() => {
      const taken = takeToken(bucket, START);
      bucket = taken.bucket;
      return taken.wait;
    });
    expect(waits).toEqual([0, 0, 0, 100]);
    expect(takeToken(bucket, START - 60_000).wait).toBe(100);
    expect(takeToken(bucket, START + 100).wait).toBe(0);
  });
});
