/** A stream of numbers in [0, 1), 32 bits each; the same seed gives the same stream for ever. */
export type RandomStream = () => number;

const TWO_32 = 4_294_967_296;

/**
 * xoshiro128** (Blackman and Vigna 2018), its state filled from any integer seed. Recorded seeds must give
 * the same intervals in every release: never change this.
 */
export function seededRandom(seed: number): RandomStream {
  const next = mix(seed);
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result / TWO_32;
  };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Spreads a seed of up to 53 bits over words that have nothing in common (a 32-bit splitmix). */
function mix(seed: number): () => number {
  let state = (seed | 0) ^ Math.imul(Math.floor(seed / TWO_32) | 0, 0x9e37_79b1);
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x85eb_ca6b);
    word ^= word >>> 13;
    word = Math.imul(word, 0xc2b2_ae35);
    return word ^ (word >>> 16);
  };
}
