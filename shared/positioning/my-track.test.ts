import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackStep } from './my-track.ts';
import { metresAlong, nextStep, partsOf, timeAlong } from './my-track.ts';
import type { Place } from './place.ts';
import { readTrack } from './read-track.ts';
import { writeGpx } from './write-gpx.ts';

const START = Date.UTC(2026, 10, 27, 1);
/** Metres north in degrees of latitude. */
const north = (metres: number): number => 25.5 + metres / 111_195;
const step = (seconds: number, metres: number, accuracy = 4): TrackStep => ({
  at: START + seconds * 1000,
  longitude: 103.8,
  latitude: north(metres),
  accuracy,
});
const place = (seconds: number, metres: number, part: Partial<Place> = {}): Place => {
  const { at, ...where } = step(seconds, metres);
  return { ...where, source: 'receiver', at: new Date(at).toISOString(), ...part };
};

describe('N13 my track', () => {
  it.each([
    ['the first position', null, place(0, 0), true],
    ['less than a stride', step(0, 0), place(5, 9), false],
    ['a stride', step(0, 0), place(5, 11), true],
    ['a stride within its own circle of error', step(0, 0), place(5, 25, { accuracy: 30 }), false],
    ['out of its own circle of error', step(0, 0), place(5, 31, { accuracy: 30 }), true],
    ['standing still for a minute', step(0, 0), place(60, 0), true],
    ['standing still for less', step(0, 0), place(59, 0), false],
    ['what came before', step(60, 0), place(30, 500), false],
    ['what the system tells', null, place(0, 0, { source: 'system' }), true],
    ['a walk played again', null, place(0, 0, { source: 'replay' }), false],
    ['one’s own word', null, place(0, 0, { source: 'word' }), false],
  ])('%s', (_, last, told, kept) => {
    expect(nextStep(last, told) !== null).toBe(kept);
  });

  it('N13 five minutes without a step part the way, and the gap is in no length', () => {
    const parts = partsOf([step(0, 0), step(300, 100), step(601, 5_000), step(610, 5_050)]);
    expect(parts.map((part) => part.length)).toEqual([2, 2]);
    expect(metresAlong(parts)).toBeCloseTo(150, 0);
    expect(timeAlong(parts)).toBe(309_000);
    expect(partsOf([])).toEqual([]);
  });

  it('N13 written as GPX and read again it has the same steps, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }),
        (name, waits) => {
          let seconds = 0;
          const steps = waits.map((wait) => {
            seconds += wait;
            return step(seconds, seconds * 1.2);
          });
          const title = name.replaceAll(/\p{C}/gu, '');
          const read = readTrack(writeGpx(title, partsOf(steps)));
          if (!read.ok) throw new Error(read.error.code);
          expect(read.value.notices).toEqual([]);
          expect(read.value.fixes.map(({ time, position }) => ({ at: time, ...position }))).toEqual(
            steps.map(({ at, longitude, latitude }) => ({ at, longitude, latitude })),
          );
        },
      ),
    );
  });
});
