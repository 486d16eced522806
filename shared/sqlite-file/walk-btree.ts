import { FileFault } from '../bytes/file-fault.ts';
import type { PageFile } from './page-file.ts';
import type { BtreePage, Cell } from './read-page.ts';
import { readBtreePage } from './read-page.ts';

/** Deeper than any real tree: 2^31 pages of two entries each would need 31. */
const DEEPEST = 40;
const damaged = (): FileFault => new FileFault('damaged', 'tree');

/**
 * All cells of the tree below `root`, a page at a time; a table's in order of row numbers, an index's
 * with the entries of inner pages among them, not sorted. Pages met more often than the file has any
 * are a loop made by damage or on purpose, and end the walk with a FileFault (rule Q4). With `onFault` a page that
 * cannot be read is told to it and passed over, so that the rest of a damaged file is not lost.
 */
export async function* walkBtree(
  file: PageFile,
  root: number,
  onFault?: (fault: FileFault) => void,
): AsyncGenerator<readonly Cell[]> {
  const waiting = [root];
  let seen = 0;
  for (;;) {
    const number = waiting.pop();
    if (number === undefined) return;
    seen += 1;
    if (seen > file.pageCount) throw damaged();
    const page = await readOrTell(file, number, onFault);
    if (page === null) continue;
    if (page.cells.length > 0) yield page.cells;
    for (let at = page.children.length - 1; at >= 0; at -= 1) {
      waiting.push(page.children[at] as number);
    }
  }
}

async function readOrTell(
  file: PageFile,
  number: number,
  onFault: ((fault: FileFault) => void) | undefined,
): Promise<BtreePage | null> {
  try {
    return await readBtreePage(file, number);
  } catch (error) {
    if (!onFault || !(error instanceof FileFault)) throw error;
    onFault(error);
    return null;
  }
}

/** The row with this number in the table below `root`, or null. */
export async function findRow(file: PageFile, root: number, rowid: number): Promise<Cell | null> {
  let number = root;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const page = await readBtreePage(file, number);
    if (page.kind !== 'table') throw damaged();
    if (page.leaf) return page.cells.find((cell) => cell.rowid === rowid) ?? null;
    number = childFor(page, rowid);
  }
  throw damaged();
}

/** The cell a walk found before, by its locator. */
export async function cellAt(file: PageFile, locator: number): Promise<Cell> {
  const page = await readBtreePage(file, Math.floor(locator / 65_536));
  const cell = page.cells.find((one) => one.locator === locator);
  if (cell === undefined) throw damaged();
  return cell;
}

function childFor(page: BtreePage, rowid: number): number {
  let low = 0;
  let high = page.keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((page.keys[middle] as number) < rowid) low = middle + 1;
    else high = middle;
  }
  return page.children[low] as number;
}
