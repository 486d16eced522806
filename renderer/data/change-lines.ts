import type { Frontier } from '../../shared/changes/frontier.ts';
import type { ChangeRow, Store } from './store.ts';

/** So many are read in some ten milliseconds of the window. */
const LINES_TO_A_PAGE = 1_000;

/**
 * The text form of every stored change, each replica's in order, as it stands at one moment; for work
 * done outside the window. Pages of lines: sixty thousand texts one by one would take long to hand over.
 */
export function readLogPages(store: Store): Promise<readonly string[]> {
  return store.transaction('r', store.changes, async () => {
    const pages: string[] = [];
    for (let last: ChangeRow | undefined, more = true; more;) {
      const rows = await store.changes
        .where('[replica+seq]')
        .above(last ? [last.replica, last.seq] : ['', 0])
        .limit(LINES_TO_A_PAGE)
        .toArray();
      if (rows.length > 0) pages.push(rows.map(({ line }) => line).join('\n'));
      last = rows.at(-1);
      more = rows.length === LINES_TO_A_PAGE;
    }
    return pages;
  });
}

/** The lines of every stored change after `after`, each replica's in order, at most `limit`. */
export async function readLinesAfter(
  store: Store,
  after: Frontier,
  limit: number,
): Promise<string[]> {
  const lines: string[] = [];
  for (const { replica } of await store.heads.toArray()) {
    const room = limit - lines.length;
    if (room <= 0) break;
    const rows = await store.changes
      .where('[replica+seq]')
      .between([replica, (after[replica] ?? 0) + 1], [replica, Infinity])
      .limit(room)
      .toArray();
    for (const { line } of rows) lines.push(line);
  }
  return lines;
}
