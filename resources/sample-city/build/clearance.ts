import type { LineClass } from '../city-format.ts';
import { distanceToLine } from '../plane/area.ts';
import { crossingOf } from '../plane/split-area.ts';
import { at } from '../plane/spot.ts';
import type { Line, Spot } from '../plane/spot.ts';
import { cornersOf } from './rectangle.ts';
import type { Rectangle } from './rectangle.ts';

/** Metres from a road's middle that stay free of houses. */
export const CLEARANCE: Readonly<Partial<Record<LineClass, number>>> = {
  'road-major': 19,
  'shopping-street': 9.5,
  'road-minor': 12,
  lane: 5,
  rail: 22,
  stream: 15,
  path: 5,
};

interface Stretch {
  readonly a: Spot;
  readonly b: Spot;
  readonly clear: number;
}

const CELL = 60;

/** Knows which ground roads, rails and water keep free. */
export class Clearance {
  readonly #cells = new Map<string, Stretch[]>();

  add(line: Line, clear: number): void {
    for (let i = 0; i + 1 < line.length; i++) {
      const stretch = { a: at(line, i), b: at(line, i + 1), clear };
      for (const key of cellsOf([stretch.a, stretch.b], clear)) {
        const cell = this.#cells.get(key);
        if (cell) cell.push(stretch);
        else this.#cells.set(key, [stretch]);
      }
    }
  }

  isFree(r: Rectangle): boolean {
    const corners = cornersOf(r);
    const ring = [...corners, at(corners, 0)];
    return cellsOf(corners, 0).every((key) =>
      (this.#cells.get(key) ?? []).every((stretch) => gapTo(ring, stretch) >= stretch.clear),
    );
  }
}

function gapTo(ring: Line, { a, b }: Stretch): number {
  for (let i = 0; i + 1 < ring.length; i++) {
    if (crossingOf(at(ring, i), at(ring, i + 1), a, b)) return 0;
  }
  const fromCorners = Math.min(...ring.map((corner) => distanceToLine(corner, [a, b])));
  return Math.min(fromCorners, distanceToLine(a, ring), distanceToLine(b, ring));
}

function cellsOf(spots: readonly Spot[], reach: number): string[] {
  const xs = spots.map((s) => s[0]);
  const ys = spots.map((s) => s[1]);
  const keys: string[] = [];
  const cell = (n: number): number => Math.floor(n / CELL);
  for (let x = cell(Math.min(...xs) - reach); x <= cell(Math.max(...xs) + reach); x++) {
    for (let y = cell(Math.min(...ys) - reach); y <= cell(Math.max(...ys) + reach); y++) {
      keys.push(`${x},${y}`);
    }
  }
  return keys;
}
