import type { Cell } from '../workbook/sheet-grid.ts';
import type { CsvNotice } from './csv-notice.ts';
import type { Delimiter } from './sniff-delimiter.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

export interface ParsedCsv {
  /** rows[r][c], blank lines kept, so that r + 1 is the row Excel shows. */
  readonly rows: readonly (readonly Cell[])[];
  readonly delimiter: Delimiter;
  /** False when reading stopped at the row limit. */
  readonly complete: boolean;
  readonly notices: readonly CsvNotice[];
}

const QUOTE = '"';

/**
 * The cells of a text table (RFC 4180, rules R3–R5): quoted fields may hold delimiters, line ends and
 * doubled quotes; `="0123"` is text, other cells that begin with `=` are formulas, as Excel reads them.
 * Reading stops after `mostRows` rows, so that a file far too long costs no more than one just too long.
 */
export function parseCsv(source: string, mostRows = Infinity): ParsedCsv {
  const told = /^sep=([,;\t])\r?\n/u.exec(source);
  const delimiter = (told?.[1] as Delimiter | undefined) ?? sniffDelimiter(source);
  const rows: Cell[][] = told ? [[]] : [];
  const notices: CsvNotice[] = [];
  let row: Cell[] = [];
  let at = told?.[0].length ?? 0;
  let quotes = true;
  while (at < source.length && rows.length < mostRows) {
    const quoted = quotes && source[at] === QUOTE ? readQuoted(source, at, delimiter) : null;
    if (quoted === 'unclosed' || quoted === 'stray') {
      // One missing mark must not swallow the rest of the file.
      if (quoted === 'unclosed') quotes = false;
      notices.push({ code: 'csv-quote-stray', severity: 'warning', at: { row: rows.length + 1 } });
    }
    const field = typeof quoted === 'object' ? quoted : null;
    const end = field?.end ?? fieldEnd(source, at, delimiter);
    row.push(readField(field?.text ?? source.slice(at, end)));
    at = end;
    if (source[at] === delimiter) {
      at += 1;
      if (at < source.length) continue;
      row.push(null);
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return { rows, delimiter, complete: at >= source.length, notices };
}

/** A quoted field with the place behind it; `stray` when its closing mark is followed by more text. */
function readQuoted(
  source: string,
  start: number,
  delimiter: Delimiter,
): { readonly text: string; readonly end: number } | 'unclosed' | 'stray' {
  let close = source.indexOf(QUOTE, start + 1);
  while (close >= 0 && source[close + 1] === QUOTE) close = source.indexOf(QUOTE, close + 2);
  if (close < 0) return 'unclosed';
  let end = close + 1;
  while (source[end] === ' ') end += 1;
  if (end < source.length && !endsField(source[end], delimiter)) return 'stray';
  return { text: source.slice(start + 1, close).replaceAll('""', QUOTE), end };
}

function fieldEnd(source: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < source.length; at += 1) {
    if (endsField(source[at], delimiter)) return at;
  }
  return source.length;
}

const endsField = (sign: string | undefined, delimiter: Delimiter): boolean =>
  sign === delimiter || sign === '\n' || sign === '\r';

function readField(text: string): Cell {
  if (text === '') return null;
  if (!text.startsWith('=') || text.length === 1) return text;
  const literal = /^="((?:[^"]|"")*)"$/u.exec(text);
  return literal
    ? (literal[1] ?? '').replaceAll('""', QUOTE)
    : { formula: text.slice(1), cached: null };
}
