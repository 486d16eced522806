/**
 * What a reader deep inside a file met: `damaged` bytes that contradict the format, a file that is
 * `truncated`, a size that is `too-large` to be meant, something `unsupported`, or a file that became
 * `unreadable` (removed, disk pulled).
 */
export type FileFaultKind = 'damaged' | 'truncated' | 'too-large' | 'unsupported' | 'unreadable';

/**
 * Thrown between the layers of one reader and caught where that reader meets the rest of the house,
 * which turns it into a Notice; it never leaves the folder's public functions.
 */
export class FileFault extends Error {
  readonly kind: FileFaultKind;
  /** Which part of the file, in the format's own words; for the Notice's params. */
  readonly part: string;

  constructor(kind: FileFaultKind, part: string) {
    super(`${kind}: ${part}`);
    this.kind = kind;
    this.part = part;
  }
}
