import type { PageFile } from './page-file.ts';
import { readColumns } from './read-record.ts';
import type { TableShape } from './parse-create.ts';
import { parseCreateTable, parseIndexColumns } from './parse-create.ts';
import { walkBtree } from './walk-btree.ts';

/** A table as the file describes it; names in lower case. */
export interface TableSchema extends TableShape {
  readonly name: string;
  readonly root: number;
  readonly indexes: readonly IndexSchema[];
}

/** A whole (not partial) index over plain columns, in its order. */
export interface IndexSchema {
  readonly root: number;
  readonly columns: readonly string[];
}

/** More entries than any map archive has; a longer schema is not read on. */
const MOST_ENTRIES = 1000;

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly root: number;
  readonly sql: string | null;
}

/** The tables of the database with the indexes that can be used; views and triggers are left out. */
export async function readSchema(file: PageFile): Promise<readonly TableSchema[]> {
  const entries: Entry[] = [];
  for await (const cells of walkBtree(file, 1)) {
    for (const cell of cells.slice(0, MOST_ENTRIES - entries.length)) {
      const [type, name, table, root, sql] = await readColumns(file, cell, [0, 1, 2, 3, 4]);
      if (typeof type !== 'string' || typeof name !== 'string' || typeof root !== 'number')
        continue;
      entries.push({
        type,
        name: name.toLowerCase(),
        table: typeof table === 'string' ? table.toLowerCase() : '',
        root,
        sql: typeof sql === 'string' ? sql : null,
      });
    }
  }
  return entries
    .filter((entry) => entry.type === 'table' && entry.root > 0 && entry.sql !== null)
    .map((entry) => describeTable(entry, entries));
}

function describeTable(entry: Entry, entries: readonly Entry[]): TableSchema {
  const shape = parseCreateTable(entry.sql ?? '');
  const mine = entries.filter((one) => one.type === 'index' && one.table === entry.name);
  const indexes = mine.flatMap((one): IndexSchema[] => {
    const columns = one.sql === null ? automatic(one.name, shape) : parseIndexColumns(one.sql);
    return columns === null ? [] : [{ root: one.root, columns }];
  });
  return { ...shape, name: entry.name, root: entry.root, indexes };
}

/** SQLite numbers the indexes it makes for UNIQUE and PRIMARY KEY in the order they are declared. */
function automatic(name: string, shape: TableShape): readonly string[] | null {
  const number = /^sqlite_autoindex_.*_(\d+)$/su.exec(name)?.[1];
  return shape.uniques[Number(number) - 1] ?? null;
}
