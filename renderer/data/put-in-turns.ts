import type { Table } from 'dexie';

/** So many rows are handed to the browser in some tens of milliseconds. */
const ROWS_AT_ONCE = 250;

/**
 * Puts rows in turns, so that the window hears the person in between; two turns are under way at once, so that
 * the disk does not wait. To be called in a transaction, which a failed turn ends.
 */
export async function putInTurns<Row, Key>(
  table: Table<Row, Key>,
  rows: readonly Row[],
): Promise<void> {
  const turns: PromiseLike<unknown>[] = [];
  try {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      turns.push(table.bulkPut(rows.slice(at, at + ROWS_AT_ONCE)));
      if (turns.length > 1) await turns.at(-2);
    }
  } finally {
    // Every put is awaited: Dexie commits the others of a transaction when the failure of one goes unheard.
    await Promise.all(turns);
  }
}
