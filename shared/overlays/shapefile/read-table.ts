import { strFromU8 } from 'fflate';
import type { DecodeText, TextEncodingLabel } from '../../exchange/decode-csv.ts';

/** A row of a .dbf; empty cells are null. */
export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

interface Field {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const FIELD = 32;
const TERMINATOR = 0x0d;

/**
 * Reads a dBASE table. The encoding is what the .cpg beside it says, else UTF-8 if every byte fits, else
 * GB18030, as ArcGIS writes in China. Null when the bytes are no table.
 */
export function readTable(
  bytes: Uint8Array,
  codePage: Uint8Array | null,
  decode: DecodeText,
): readonly TableRow[] | null {
  if (bytes.length < FIELD + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const start = view.getUint16(8, true);
  const width = view.getUint16(10, true);
  if (width < 2 || start < FIELD + 1 || start > bytes.length) return null;
  const encoding = encodingOf(codePage, bytes, decode);
  const read = (from: number, to: number): string =>
    decode(bytes.subarray(from, to), encoding, false) ?? '';
  const fields = readFields(bytes, start, read);
  const rows: TableRow[] = [];
  for (let row = 0; row < count && start + (row + 1) * width <= bytes.length; row += 1) {
    const at = start + row * width;
    const cells = fields.map((field): [string, TableRow[string]] => {
      const from = at + field.at;
      return [
        field.name,
        readCell(field.type, read(from, Math.min(from + field.length, at + width))),
      ];
    });
    rows.push(Object.fromEntries(cells));
  }
  return rows;
}

function readFields(
  bytes: Uint8Array,
  start: number,
  read: (from: number, to: number) => string,
): readonly Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let place = FIELD; place + FIELD <= start && bytes[place] !== TERMINATOR; place += FIELD) {
    const zero = bytes.subarray(place, place + 11).indexOf(0);
    const name = read(place, place + (zero < 0 ? 11 : zero)).trim();
    const length = bytes[place + 16] ?? 0;
    fields.push({ name, type: String.fromCharCode(bytes[place + 11] ?? 0), at, length });
    at += length;
  }
  return fields;
}

function readCell(type: string, text: string): TableRow[string] {
  const plain = text.replace(/\0/gu, '').trim();
  if (plain === '') return null;
  if (type === 'N' || type === 'F') {
    const value = Number(plain);
    return Number.isFinite(value) ? value : null;
  }
  if (type === 'L') return /^[yt]/iu.test(plain) ? true : /^[nf]/iu.test(plain) ? false : null;
  return plain;
}

function encodingOf(
  codePage: Uint8Array | null,
  table: Uint8Array,
  decode: DecodeText,
): TextEncodingLabel {
  const said = codePage ? strFromU8(codePage.subarray(0, 40), true).toLowerCase() : '';
  if (/utf-?8|65001/u.test(said)) return 'utf-8';
  if (/gb|936|cp936/u.test(said)) return 'gb18030';
  return decode(table.subarray(FIELD), 'utf-8', true) === null ? 'gb18030' : 'utf-8';
}
