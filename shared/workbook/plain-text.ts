import type { Cell } from './sheet-grid.ts';
import { cellText } from './sheet-grid.ts';

/** A cell's text as it is compared and read: full width made plain, line ends alike, no space around. */
export function plainText(cell: Cell | undefined): string {
  return cellText(cell).normalize('NFKC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}

/** Text as it is kept: line ends alike, no space around; full width stays as typed. */
export function keptText(cell: Cell | undefined): string {
  return cellText(cell).replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
}
