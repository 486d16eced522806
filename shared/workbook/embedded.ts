import { utf8ToBytes } from '@noble/hashes/utils.js';
import { deflateSync, strFromU8 } from 'fflate';
import type { Change } from '../changes/change.ts';
import { encodeChange } from '../changes/change.ts';
import { decodeChange } from '../changes/decode-change.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { inflateWithin } from './inflate-within.ts';
import { CHANGES_LIMIT, CHUNK_LENGTH } from './workbook-format.ts';

/** Changes as base64 texts of deflated lines, each short enough for a cell. */
export function packChanges(changes: readonly Change[]): readonly string[] {
  return cut(encodeBase64(deflateSync(utf8ToBytes(changes.map(encodeChange).join('\n')))));
}

/** The changes of packed texts; `damaged` when any line is not exactly a Change. */
export function unpackChanges(
  chunks: readonly string[],
): Result<readonly Change[], 'damaged' | 'too-large'> {
  const packed = decodeBase64(chunks.join(''));
  if (packed === null) return fail('damaged');
  const bytes = inflateWithin(packed, CHANGES_LIMIT);
  if (bytes === 'damaged' || bytes === 'too-large') return fail(bytes);
  const text = strFromU8(bytes);
  const changes: Change[] = [];
  for (const line of text === '' ? [] : text.split('\n')) {
    const change = decodeChange(line);
    if (change === null) return fail('damaged');
    changes.push(change);
  }
  return succeed(changes);
}

/** Text in pieces that fit a cell; one empty piece for empty text. */
export function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) {
    pieces.push(text.slice(at, at + CHUNK_LENGTH));
  }
  return pieces.length > 0 ? pieces : [''];
}
