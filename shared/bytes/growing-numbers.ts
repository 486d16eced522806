/** A list of numbers without an object each: millions of tile addresses stay within a few megabytes. */
export interface GrowingNumbers {
  readonly length: number;
  push(value: number): void;
  /** The numbers so far; the list must not grow while they are used. */
  view(): Float64Array;
}

export function growingNumbers(): GrowingNumbers {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === values.length) {
        const wider = new Float64Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    view: () => values.subarray(0, length),
  };
}

/** The places of the numbers in ascending order of the numbers; equal ones keep their order. */
export function orderOf(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length).map((_, index) => index);
  let sorted = true;
  for (let at = 1; sorted && at < values.length; at += 1) {
    sorted = (values[at - 1] as number) <= (values[at] as number);
  }
  if (sorted) return order;
  return order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
}

/** The place of `wanted` in ascending numbers, or -1. */
export function placeOf(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
