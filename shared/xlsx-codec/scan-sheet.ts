import { strFromU8, strToU8 } from 'fflate';
import { attribute } from './package-relations.ts';

/** What a sheet's XML holds, counted without parsing it. */
export interface SheetScan {
  readonly rows: number;
  readonly cells: number;
  readonly merges: readonly MergedColumn[];
}

/** Cells merged down one column, 0-based: the value of the first row stands for all. */
export interface MergedColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const ROW = strToU8('<row');
const CELL = strToU8('<c ');
const MERGES = strToU8('<mergeCells');
/** Merges stand behind the cells. */
const DATA_END = strToU8('</sheetData');
const LONGEST_MERGE = 5000;

/** Counts rows and cells of a sheet part and reads its merges, so that a hostile one is refused unparsed. */
export function scanSheet(xml: Uint8Array): SheetScan {
  return { ...countTags(xml), merges: readMerges(xml) };
}

function countTags(xml: Uint8Array): { rows: number; cells: number } {
  let rows = 0;
  let cells = 0;
  for (let at = xml.indexOf(0x3c); at >= 0; at = xml.indexOf(0x3c, at + 1)) {
    if (matches(xml, at, CELL)) cells += 1;
    else if (matches(xml, at, ROW) && xml[at + 4] !== 0x42) rows += 1;
  }
  return { rows, cells };
}

/** The merges of a sheet part. */
export function readMerges(xml: Uint8Array): readonly MergedColumn[] {
  let at = xml.lastIndexOf(0x3c);
  while (at > 0 && !matches(xml, at, MERGES)) {
    if (matches(xml, at, DATA_END)) return [];
    at = xml.lastIndexOf(0x3c, at - 1);
  }
  if (at <= 0) return [];
  const merges: MergedColumn[] = [];
  for (const [element] of strFromU8(xml.subarray(at)).matchAll(/<mergeCell\s[^>]*>/g)) {
    const range = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(attribute(element, 'ref'));
    if (!range || range[1] !== range[3]) continue;
    const from = Number(range[2]) - 1;
    const to = Number(range[4]) - 1;
    if (to - from <= LONGEST_MERGE) merges.push({ column: columnIndex(range[1] ?? ''), from, to });
  }
  return merges;
}

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function matches(bytes: Uint8Array, at: number, tag: Uint8Array): boolean {
  for (let index = 0; index < tag.length; index += 1) {
    if (bytes[at + index] !== tag[index]) return false;
  }
  return true;
}
