import type { MemoryLog } from '../changes/memory-log.ts';
import { sha256Hex } from '../kernel/sha256.ts';

/** The newest change of one replica: by the hash chain it stands for all before it. */
export interface ChainHead {
  readonly replica: string;
  readonly seq: number;
  readonly hash: string;
}

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and typed without doubt. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** The heads of all chains of a log, by replica in code-unit order. */
export function headsOf(log: MemoryLog): readonly ChainHead[] {
  return [...log.chains.entries()]
    .flatMap(([replica, chain]) => {
      const last = chain.at(-1);
      return last ? [{ replica, seq: chain.length, hash: last.hash }] : [];
    })
    .sort((a, b) => (a.replica < b.replica ? -1 : 1));
}

/** SHA-256 over the heads, hex: equal exactly when both sides hold the same changes. */
export function digestHeads(heads: readonly ChainHead[]): string {
  const sorted = [...heads].sort((a, b) => (a.replica < b.replica ? -1 : 1));
  return sha256Hex(JSON.stringify(sorted.map(({ replica, seq, hash }) => [replica, seq, hash])));
}

/** The check code `XXXX-XXXX`: 40 bits of digestHeads, to be compared by two people. */
export function checkCodeOf(heads: readonly ChainHead[]): string {
  const digest = BigInt(`0x${digestHeads(heads)}`);
  let code = '';
  for (let place = 1; place <= LENGTH; place += 1) {
    code += ALPHABET.charAt(Number((digest >> BigInt(256 - 5 * place)) & 31n));
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
