const LANES = 8;

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] as number;

const entry = (table: Int32Array, byte: number): number => table[byte & 0xff] as number;

/** TABLES[n][b] is the CRC of byte b followed by n zero bytes: eight bytes are taken in one step. */
const TABLES = makeTables();

/** CRC-32 as zip uses it, continued from `crc` (0 to begin): tells a bit flip from an edit. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const whole = bytes.length - (bytes.length % LANES);
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES;
  let state = ~crc;
  let at = 0;
  for (; at < whole; at += LANES) {
    state ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    state =
      entry(t7, state) ^
      entry(t6, state >>> 8) ^
      entry(t5, state >>> 16) ^
      entry(t4, state >>> 24) ^
      entry(t3, byteAt(bytes, at + 4)) ^
      entry(t2, byteAt(bytes, at + 5)) ^
      entry(t1, byteAt(bytes, at + 6)) ^
      entry(t0, byteAt(bytes, at + 7));
  }
  for (; at < bytes.length; at += 1) state = entry(t0, state ^ byteAt(bytes, at)) ^ (state >>> 8);
  return ~state >>> 0;
}

type Tables = [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

function makeTables(): Tables {
  const tables = Array.from({ length: LANES }, () => new Int32Array(256));
  const [first] = tables as Tables;
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  tables.slice(1).forEach((table, lane) => {
    const before = tables[lane] as Int32Array;
    for (let byte = 0; byte < 256; byte += 1) {
      const crc = entry(before, byte);
      table[byte] = entry(first, crc) ^ (crc >>> 8);
    }
  });
  return tables as Tables;
}
