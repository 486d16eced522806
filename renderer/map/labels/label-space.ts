/** A box in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 64;

/** The ground already taken by names and points: who comes first stays, who would overlap is not set. */
export class LabelSpace {
  readonly #cells = new Map<number, Box[]>();

  /** Takes all the boxes if none of them meets one taken before. */
  take(boxes: readonly Box[]): boolean {
    if (boxes.some((box) => this.#isTaken(box))) return false;
    for (const box of boxes) this.reserve(box);
    return true;
  }

  /** Takes a box whatever stands there. */
  reserve(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  #isTaken(box: Box): boolean {
    return cellsOf(box).some((key) =>
      (this.#cells.get(key) ?? []).some(
        (other) =>
          box.left < other.right &&
          box.right > other.left &&
          box.top < other.bottom &&
          box.bottom > other.top,
      ),
    );
  }
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) {
      keys.push(x * 100_003 + y);
    }
  }
  return keys;
}

export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});
