/** What a CREATE TABLE says, as far as reading rows needs it; names in lower case. */
export interface TableShape {
  /** Columns in the order records hold them. */
  readonly columns: readonly string[];
  /** The column that is the row number itself, stored as NULL; null when there is none. */
  readonly rowidColumn: string | null;
  /** Rows are stored in an index under their primary key. */
  readonly withoutRowid: boolean;
  /** The column lists SQLite makes an index of its own for, in order. */
  readonly uniques: readonly (readonly string[])[];
}

const CONSTRAINT = /^(?:constraint|primary|unique|check|foreign)\b/iu;

/** Reads the text SQLite keeps of a table; a text that is none gives no columns. */
export function parseCreateTable(sql: string): TableShape {
  const plain = withoutComments(sql);
  const open = plain.indexOf('(');
  const close = plain.lastIndexOf(')');
  const parts = open < 0 ? [] : splitList(plain.slice(open + 1, close));
  const declared = parts.filter((part) => !CONSTRAINT.test(part));
  const columns = declared.map(nameOf);
  const withoutRowid = /\bwithout\s+rowid\b/iu.test(plain.slice(close + 1));
  const keys = parts.flatMap(keyOf);
  const primary = keys.find((key) => key.primary)?.columns;
  const rowidColumn = withoutRowid ? null : rowNumberColumn(declared, primary);
  const uniques = keys
    .filter((key) => !key.primary || (rowidColumn === null && !withoutRowid))
    .map((key) => key.columns);
  if (!withoutRowid || !primary) return { columns, rowidColumn, withoutRowid, uniques };
  const rest = columns.filter((column) => !primary.includes(column));
  return { columns: [...primary, ...rest], rowidColumn, withoutRowid, uniques };
}

/** The columns of a CREATE INDEX, or null when it is partial or over expressions. */
export function parseIndexColumns(sql: string): readonly string[] | null {
  const plain = withoutComments(sql);
  const open = plain.indexOf('(');
  const close = plain.lastIndexOf(')');
  if (open < 0 || /\bwhere\b/iu.test(plain.slice(open))) return null;
  const parts = splitList(plain.slice(open + 1, close));
  return parts.some((part) => part.includes('(')) ? null : parts.map(nameOf);
}

interface Key {
  readonly primary: boolean;
  readonly columns: readonly string[];
}

function keyOf(part: string): readonly Key[] {
  const table = /^(?:constraint\s+\S+\s+)?(primary\s+key|unique)\s*\(([^)]*)\)/iu.exec(part);
  if (table) {
    const primary = /^p/iu.test(table[1] ?? '');
    return [{ primary, columns: splitList(table[2] ?? '').map(nameOf) }];
  }
  if (CONSTRAINT.test(part)) return [];
  const own = /\b(primary\s+key|unique)\b/iu.exec(part);
  return own ? [{ primary: /^p/iu.test(own[1] ?? ''), columns: [nameOf(part)] }] : [];
}

/** `INTEGER PRIMARY KEY`, at the column or below the columns, is the row number under another name. */
function rowNumberColumn(
  declared: readonly string[],
  primary: readonly string[] | undefined,
): string | null {
  if (primary?.length !== 1) return null;
  const column = declared.find((part) => nameOf(part) === primary[0]);
  return column && /^\S+\s+integer\b/iu.test(column) ? (primary[0] as string) : null;
}

const QUOTED = /^(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|'([^']*)')/u;

function nameOf(part: string): string {
  const quoted = QUOTED.exec(part);
  const name = quoted
    ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? quoted[4] ?? '')
    : (/^[^\s(,]+/u.exec(part)?.[0] ?? '');
  return name.toLowerCase();
}

/** Splits at commas outside brackets and quotes. */
function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[^]/gu)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else part += token;
  }
  return [...parts, part.trim()].filter((one) => one !== '');
}

const withoutComments = (sql: string): string => sql.replace(/--[^\n]*|\/\*[^]*?\*\//gu, ' ');
