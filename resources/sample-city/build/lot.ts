import type { Random } from '../plane/random.ts';
import type { Area } from '../plane/spot.ts';
import type { Clearance } from './clearance.ts';
import { collide, cornersOf, liesIn } from './rectangle.ts';
import type { Rectangle } from './rectangle.ts';

/** One block being built up: what fits is kept, the rest refused. */
export class Lot {
  readonly area: Area;
  readonly random: Random;
  readonly outlines: Area[] = [];
  readonly #clearance: Clearance;
  readonly #taken: Rectangle[] = [];

  constructor(area: Area, random: Random, clearance: Clearance) {
    this.area = area;
    this.random = random;
    this.#clearance = clearance;
  }

  fits(r: Rectangle, gap: number): boolean {
    return (
      liesIn(r, this.area) &&
      this.#taken.every((other) => !collide(r, other, gap)) &&
      this.#clearance.isFree(r)
    );
  }

  /** Keeps the ground of a rectangle; builds the given outline on it, or nothing (a playing field). */
  take(r: Rectangle, outline: Area | null = cornersOf(r)): void {
    this.#taken.push(r);
    if (outline) this.outlines.push(outline);
  }

  /** Builds where it fits; says whether it did. */
  build(r: Rectangle, gap: number, outline?: Area): boolean {
    if (!this.fits(r, gap)) return false;
    this.take(r, outline);
    return true;
  }
}
