/** A stream of numbers in [0, 1), 32 bits each; the same seed gives the same stream for ever. */
export type RandomStream = () => number;

const TWO_32 = 4_294_967_296;

/** Outputs thrown away, until every bit of the seed has reached all of the state. */
const WARM_UP = 16;

/** The stream of a recorded seed, any safe integer. Its intervals must be the same in every release: never change this. */
export function seededRandom(seed: number): RandomStream {
  const low = spread(seed | 0);
  const high = spread(Math.floor(seed / TWO_32) | 0);
  const random = xoshiro128(low(), high(), low(), high());
  for (let thrown = 0; thrown < WARM_UP; thrown++) random();
  return random;
}

/** xoshiro128** (Blackman and Vigna 2018) from a state that is not all 0. */
export function xoshiro128(a: number, b: number, c: number, d: number): RandomStream {
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

/** Words that have nothing in common from states that do: splitmix with the finaliser of MurmurHash3. */
function spread(state: number): () => number {
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2_ae35);
    return word ^ (word >>> 16);
  };
}
