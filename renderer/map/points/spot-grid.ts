import type { WorldSpot } from '../view/mercator.ts';

export interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Columns of cells that never wrap into the next row's numbers. */
const ROW = 2 ** 26;

/** Spots sorted into square cells, so that what is near a place is found without asking all of them. */
export class SpotGrid<T extends WorldSpot> {
  readonly #cells = new Map<number, T[]>();
  readonly #cell: number;

  /** `cell` in world pixels (mercator.ts). */
  constructor(spots: Iterable<T>, cell: number) {
    this.#cell = cell;
    for (const spot of spots) {
      const key = Math.floor(spot.x / cell) * ROW + Math.floor(spot.y / cell);
      const there = this.#cells.get(key);
      if (there) there.push(spot);
      else this.#cells.set(key, [spot]);
    }
  }

  /** Calls `each` with every spot in the box. */
  visit({ left, top, right, bottom }: WorldBox, each: (spot: T) => void): void {
    const within = (spots: readonly T[]): void => {
      for (const spot of spots)
        if (spot.x >= left && spot.x <= right && spot.y >= top && spot.y <= bottom) each(spot);
    };
    const [west, east] = [Math.floor(left / this.#cell), Math.floor(right / this.#cell)];
    const [north, south] = [Math.floor(top / this.#cell), Math.floor(bottom / this.#cell)];
    if ((east - west + 1) * (south - north + 1) > this.#cells.size) {
      for (const spots of this.#cells.values()) within(spots);
      return;
    }
    for (let column = west; column <= east; column++) {
      for (let row = north; row <= south; row++) {
        const spots = this.#cells.get(column * ROW + row);
        if (spots) within(spots);
      }
    }
  }
}
