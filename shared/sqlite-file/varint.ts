/** A variable-length integer and where the next byte stands. */
export interface Varint {
  readonly value: number;
  readonly next: number;
}

/**
 * SQLite's variable-length integer: up to nine bytes, big end first, 64 bits as two's complement.
 * Values beyond 2^53 lose their last bits; none that we use comes near. Null when the bytes end too early.
 */
export function readVarint(bytes: Uint8Array, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  const last = bytes[at + 8];
  if (last === undefined) return null;
  const whole = value * 256 + last;
  return { value: whole >= 2 ** 63 ? whole - 2 ** 64 : whole, next: at + 9 };
}

/** The bytes of a whole number from 0 to 2^49, as many as it needs. */
export function varintBytes(value: number): readonly number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift((rest % 128) | 0x80);
  }
  return bytes;
}
