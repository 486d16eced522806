import { describe, expect, it } from 'vitest';
import { goesOnByItself } from './goes-on-by-itself.ts';
import type { PackDownload } from './map-pack.ts';
import type { Outcome } from './outcomes.ts';
import { newOutcomes, setOutcome } from './outcomes.ts';

const TOTAL = 3;

function record(
  stopped: PackDownload['stopped'],
  ...known: readonly Outcome[]
): Pick<PackDownload, 'plan' | 'outcomes' | 'stopped'> {
  const outcomes = newOutcomes(TOTAL);
  known.forEach((outcome, ordinal) => setOutcome(outcomes, ordinal, outcome));
  const plan = { area: { kind: 'boxes', boxes: [] }, zooms: { min: 0, max: 1 }, total: TOTAL };
  return { plan: plan as PackDownload['plan'], outcomes, stopped };
}

describe('T29: what goes on by itself', () => {
  it('T29: a download that was cut off, at its beginning or near its end', () => {
    expect(goesOnByItself(record(null))).toBe(true);
    expect(goesOnByItself(record(null, 'stored', 'missing'))).toBe(true);
  });

  it('T29: one whose network was lost', () => {
    expect(goesOnByItself(record('download-network-lost', 'stored'))).toBe(true);
  });

  it('T29: nothing that is done, whatever did not come: a repair is asked for by a person', () => {
    expect(goesOnByItself(record(null, 'stored', 'stored', 'stored'))).toBe(false);
    expect(goesOnByItself(record(null, 'stored', 'missing', 'failed'))).toBe(false);
    expect(goesOnByItself(record('download-network-lost', 'stored', 'missing', 'failed'))).toBe(
      false,
    );
  });

  it.each([
    'paused',
    'given-up',
    'download-server-failing',
    'download-source-throttles',
    'download-source-refuses',
    'download-answers-wrong',
    'tiles-space-low',
    'tiles-disk-full',
    'tiles-store-failed',
  ] as const)('T29: nothing that stopped for %s', (stopped) => {
    expect(goesOnByItself(record(stopped, 'stored'))).toBe(false);
  });
});
