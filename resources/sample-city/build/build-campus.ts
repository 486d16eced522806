import { frameOf, sizeOf } from '../plane/area.ts';
import { add, leftOf } from '../plane/spot.ts';
import type { Area } from '../plane/spot.ts';
import { buildRows, buildYards } from './build-rows.ts';
import type { Lot } from './lot.ts';
import type { Rectangle } from './rectangle.ts';
import { outlined, rotunda, trackOf } from './shapes.ts';
import type { Outline } from './shapes.ts';

type Campus = 'school' | 'hospital' | 'civic' | 'culture';

const MAIN: Readonly<Record<Campus, readonly Outline[]>> = {
  school: ['horseshoe', 'ell'],
  hospital: ['aitch', 'tee'],
  civic: ['palace'],
  culture: ['notched'],
};

/** Half front and half depth of the main building on a large lot, metres. */
const MAIN_SIZE: Readonly<Record<Campus, readonly [number, number]>> = {
  school: [40, 26],
  hospital: [40, 26],
  civic: [66, 34],
  culture: [62, 46],
};

/** A public place: one large building in the middle, a school's track first, smaller ones around. */
export function buildCampus(kind: Campus, lot: Lot): readonly Area[] {
  const pitches = kind === 'school' ? layTrack(lot) : [];
  const scale = Math.min(1, Math.sqrt(sizeOf(lot.area)) / 190);
  for (const outline of MAIN[kind]) {
    const [front, depth] = MAIN_SIZE[kind];
    place(lot, front * scale + 8, depth * scale + 6, kind === 'culture' ? null : outline);
  }
  if (kind === 'culture') return pitches;
  const style = {
    front: [34, 56],
    depth: [13, 16],
    apart: [16, 24],
    beside: [10, 18],
    empty: 0.35,
  } as const;
  buildRows(lot, { ...style, shapes: ['plain', 'ell', 'plain'], facing: 'south' });
  buildYards(lot, 4, [12, 20], [10, 14]);
  return pitches;
}

function layTrack(lot: Lot): readonly Area[] {
  const most = Math.sqrt(sizeOf(lot.area)) * 0.36;
  for (const front of [84, 68, 54, 46, 38, 31].filter((half) => half <= most)) {
    const ground = find(lot, front, front * 0.52);
    if (!ground) continue;
    lot.take(ground, null);
    return [trackOf(ground), trackOf({ ...ground, front: front - 9, depth: front * 0.52 - 9 })];
  }
  return [];
}

function place(lot: Lot, front: number, depth: number, outline: Outline | null): void {
  for (const scale of [1, 0.85, 0.7, 0.55, 0.4]) {
    const house = find(lot, front * scale, depth * scale);
    if (!house) continue;
    lot.take(house, outline ? outlined(house, outline) : rotunda(house));
    return;
  }
}

/** The first free rectangle of this size, tried from the middle outwards, either way round. */
function find(lot: Lot, front: number, depth: number): Rectangle | null {
  const frame = frameOf(lot.area);
  for (const along of [frame.along, leftOf(frame.along)]) {
    for (const [u, v] of SPIRAL) {
      const middle = add(frame.centre, frame.along, u * frame.halfLength);
      const centre = add(middle, leftOf(frame.along), v * frame.halfDepth);
      const house = { centre, along, front, depth };
      if (lot.fits(house, 8)) return house;
    }
  }
  return null;
}

const STEPS = [0, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45, 0.6, -0.6];
const SPIRAL = STEPS.flatMap((u) => STEPS.map((v) => [u, v] as const)).sort(
  (a, b) => a[0] ** 2 + a[1] ** 2 - (b[0] ** 2 + b[1] ** 2),
);
