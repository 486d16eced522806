import { createHash } from 'node:crypto';
import { decodeChange } from '../../shared/changes/decode-change.ts';

const NEWLINE = 10;

/**
 * How much of a journal file is whole: line ends while each line is the replica's next change and names
 * the SHA-256 of the line before. The hash chain proves every line but the last, which is decoded in full.
 */
export function measureChain(
  bytes: Buffer,
  replica: string,
): { readonly ends: number[]; readonly lastHash: string } {
  const ends: number[] = [];
  let lastHash = '';
  let hashBefore = '';
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    const line = bytes.subarray(start, end);
    if (!follows(line, replica, ends.length + 1, lastHash)) break;
    hashBefore = lastHash;
    lastHash = createHash('sha256').update(line).digest('hex');
    start = end + 1;
    ends.push(start);
  }
  const lastLine = bytes.subarray(ends.at(-2) ?? 0, (ends.at(-1) ?? 1) - 1).toString('utf8');
  if (ends.length > 0 && decodeChange(lastLine) === null) {
    ends.pop();
    return { ends, lastHash: hashBefore };
  }
  return { ends, lastHash };
}

function follows(line: Buffer, replica: string, seq: number, prev: string): boolean {
  try {
    const read = JSON.parse(line.toString('utf8')) as Partial<Record<string, unknown>> | null;
    return read?.['replica'] === replica && read['seq'] === seq && read['prev'] === prev;
  } catch {
    return false;
  }
}
