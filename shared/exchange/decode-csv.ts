import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { CsvNotice } from './csv-notice.ts';

export type TextEncodingLabel = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * The machine's text decoder. With `fatal` it gives null when a byte does not fit the encoding, else
 * it puts U+FFFD there. Byte order marks are cut off before.
 */
export type DecodeText = (
  bytes: Uint8Array,
  label: TextEncodingLabel,
  fatal: boolean,
) => string | null;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingLabel;
  readonly notices: readonly CsvNotice[];
}

const MARKS: readonly (readonly [readonly number[], TextEncodingLabel])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Beginnings of files that are renamed to .csv: zip and .xlsx, old .xls, PDF, PNG, JPEG, gzip. */
const BINARY: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

const SAMPLE_BYTES = 8192;

/**
 * The text of a .csv file (rules R1, R2): by its byte order mark; by the pattern of its NUL bytes;
 * as UTF-8 if every byte fits; else as GB18030, as Excel and WPS write it in China.
 */
export function decodeCsv(bytes: Uint8Array, decode: DecodeText): Result<DecodedText, CsvNotice> {
  if (bytes.length === 0) return fail({ code: 'csv-empty', severity: 'error' });
  if (BINARY.some((start) => startsWith(bytes, start))) return fail(NOT_TEXT);
  for (const [mark, encoding] of MARKS) {
    if (startsWith(bytes, mark)) return decodeAs(bytes.subarray(mark.length), encoding, decode);
  }
  const wide = guessUtf16(bytes);
  if (wide === 'binary') return fail(NOT_TEXT);
  if (wide !== null) return decodeAs(bytes, wide, decode);
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== null) return succeed({ text: utf8, encoding: 'utf-8', notices: [] });
  return decodeAs(bytes, 'gb18030', decode);
}

const NOT_TEXT: CsvNotice = { code: 'csv-not-text', severity: 'error' };

function decodeAs(
  bytes: Uint8Array,
  encoding: TextEncodingLabel,
  decode: DecodeText,
): Result<DecodedText, CsvNotice> {
  const exact = decode(bytes, encoding, true);
  if (exact !== null) return succeed({ text: exact, encoding, notices: [] });
  const text = decode(bytes, encoding, false);
  if (text === null) return fail(NOT_TEXT);
  const damaged: CsvNotice = {
    code: 'csv-encoding-damaged',
    severity: 'warning',
    params: { encoding },
  };
  return succeed({ text, encoding, notices: [damaged] });
}

/** Text in UTF-16 has NUL as the other half of every digit, comma and line end; other text has none. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  if (odd > even * 10) return 'utf-16le';
  return even > odd * 10 ? 'utf-16be' : 'binary';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
