import type { Cell } from './sheet-grid.ts';
import { cellText } from './sheet-grid.ts';

/** Letters, digits and ideographs that normalising leaves as they are; most cells hold nothing else. */
const COMMON = /^[\u0020-\u007e\u4e00-\u9fff]*$/;

/** A cell's text as it is compared and read: full width made plain, line ends alike, no space around. */
export function plainText(cell: Cell | undefined): string {
  const text = cellText(cell);
  const plain = COMMON.test(text) ? text : text.normalize('NFKC');
  return (plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain).trim();
}

/** Text as it is kept: line ends alike, no space around; full width stays as typed. */
export function keptText(cell: Cell | undefined): string {
  return cellText(cell).replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}
