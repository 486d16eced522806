import { sha256Hex } from '../kernel/sha256.ts';

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and typed without doubt. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP_LENGTH = 4;
/** Characters of the hash, 5 bits each; one more checks them. */
const LENGTH = 12;

/** The short form of a public key (hex): 60 bits of its SHA-256 and a check character, `XXXX-XXXX-XXXX-X`. */
export function keyFingerprint(publicKey: string): string {
  const digest = BigInt(`0x${sha256Hex(publicKey)}`);
  const values = Array.from({ length: LENGTH }, (_, place) =>
    Number((digest >> BigInt(256 - 5 * (place + 1))) & 31n),
  );
  return write([...values, checkOf(values)]);
}

/**
 * A fingerprint as a person typed or scanned it: any case, with or without dashes, O for 0, I and L for 1.
 * Null when it has another length or its check character does not fit: one character mistyped, or two
 * neighbours swapped, are always found.
 */
export function readFingerprint(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐-―-]/gu, '');
  const values = [...letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1')].map((letter) =>
    ALPHABET.indexOf(letter),
  );
  if (values.length !== LENGTH + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? write(values) : null;
}

/** A sum over GF(32) in which every place has a weight of its own. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0);
}

const double = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

function write(values: readonly number[]): string {
  const text = values.map((value) => ALPHABET.charAt(value)).join('');
  return text.replaceAll(new RegExp(`.{${GROUP_LENGTH}}(?=.)`, 'g'), '$&-');
}
