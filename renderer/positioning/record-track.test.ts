import { describe, expect, it } from 'vitest';
import type { TrackStep } from '../../shared/positioning/my-track.ts';
import type { Place } from '../../shared/positioning/place.ts';
import { PositionDesk } from './position-desk.ts';
import { recordTrack } from './record-track.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 27, 1, 0, second)).toISOString();
const place = (second: number): Place => ({
  longitude: 103.8,
  latitude: 25.5 + second * 1e-3,
  accuracy: 4,
  source: 'receiver',
  at: at(second),
});

describe('keeping the inspector’s way', () => {
  it('keeps the steps as they come, tells one failure once, and goes on', async () => {
    const desk = new PositionDesk({ serial: null, location: null, now: Date.now });
    const kept: TrackStep[] = [];
    let full = false;
    let failures = 0;
    const stop = recordTrack(
      desk,
      (step) => {
        if (full) return Promise.reject(new Error('full'));
        kept.push(step);
        return Promise.resolve();
      },
      () => (failures += 1),
    );
    const tell = async (second: number): Promise<void> => {
      desk.state.set({ ...desk.state.current(), place: place(second) });
      await Promise.resolve();
      await Promise.resolve();
    };
    await tell(1);
    await tell(1);
    full = true;
    await tell(2);
    await tell(3);
    full = false;
    await tell(4);
    stop();
    await tell(5);
    expect(kept.map((step) => new Date(step.at).getUTCSeconds())).toEqual([1, 4]);
    expect(failures).toBe(1);
  });
});
