import { sha256Hex } from '../kernel/sha256.ts';

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and typed without doubt. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** The short form of a public key (hex): 60 bits of its SHA-256 as `XXXX-XXXX-XXXX`. */
export function keyFingerprint(publicKey: string): string {
  const digest = BigInt(`0x${sha256Hex(publicKey)}`);
  const groups: string[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    let text = '';
    for (let place = 0; place < GROUP_LENGTH; place += 1) {
      const shift = BigInt(256 - 5 * (group * GROUP_LENGTH + place + 1));
      text += ALPHABET.charAt(Number((digest >> shift) & 31n));
    }
    groups.push(text);
  }
  return groups.join('-');
}
