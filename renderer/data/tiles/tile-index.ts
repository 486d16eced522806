const FIRST_SLOTS = 1_024;
/** Numbers an entry takes in a directory: tile number, offset, length. */
export const ENTRY = 3;

/**
 * Where each tile lies in a pack's file, for hundreds of thousands of tiles: flat arrays with open addressing,
 * built from a directory in milliseconds where a Map of doubles takes ten times as long and as much memory.
 */
export class TileIndex {
  private entries = new Float64Array(FIRST_SLOTS * ENTRY);
  /** Entry number + 1, 0 when free; twice as many slots as entries at least. */
  private slots = new Int32Array(FIRST_SLOTS * 2);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Offset and length, or null. */
  get(number: number): { readonly offset: number; readonly length: number } | null {
    const at = this.slots[this.slotOf(number)] ?? 0;
    if (at === 0) return null;
    const base = (at - 1) * ENTRY;
    return { offset: this.entries[base + 1] ?? 0, length: this.entries[base + 2] ?? 0 };
  }

  /** The length it had before, null when it is new. */
  set(number: number, offset: number, length: number): number | null {
    const slot = this.slotOf(number);
    const at = this.slots[slot] ?? 0;
    const base = (at === 0 ? this.count : at - 1) * ENTRY;
    const before = at === 0 ? null : (this.entries[base + 2] ?? 0);
    this.entries[base] = number;
    this.entries[base + 1] = offset;
    this.entries[base + 2] = length;
    if (at === 0) {
      this.count += 1;
      this.slots[slot] = this.count;
      if (this.count * ENTRY === this.entries.length) this.grow();
    }
    return before;
  }

  /** All entries, in the order they first came. */
  toDirectory(): Float64Array {
    return this.entries.slice(0, this.count * ENTRY);
  }

  numbers(): Float64Array {
    return Float64Array.from(
      { length: this.count },
      (_, at) => this.entries[at * ENTRY] ?? 0,
    ).sort();
  }

  private slotOf(number: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(number) & mask;
    for (let at = this.slots[slot] ?? 0; at !== 0; at = this.slots[slot] ?? 0) {
      if (this.entries[(at - 1) * ENTRY] === number) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const more = new Float64Array(this.entries.length * 2);
    more.set(this.entries);
    this.entries = more;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let at = 0; at < this.count; at++) {
      this.slots[this.slotOf(this.entries[at * ENTRY] ?? 0)] = at + 1;
    }
  }
}

/** Mixes both halves of a whole double: neighbours in a row of tiles must not fall into a row of slots. */
function hash(number: number): number {
  const low = number >>> 0;
  const high = Math.floor(number / 0x1_0000_0000);
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}
