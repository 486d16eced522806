import initSqlJs from 'sql.js';
import type { Database, SqlValue } from 'sql.js';

const engine = await initSqlJs();

/** A database file as the real SQLite writes it, from what `fill` does. */
export function sqliteFile(fill: (database: Database) => void): Uint8Array {
  const database = new engine.Database();
  fill(database);
  const bytes = database.export();
  database.close();
  return bytes;
}

/** What the real SQLite answers to a query over a file. */
export function askSqlite(file: Uint8Array, sql: string): readonly (readonly SqlValue[])[] {
  const database = new engine.Database(file);
  const [answer] = database.exec(sql);
  database.close();
  return answer?.values ?? [];
}
