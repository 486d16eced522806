import type { Cell } from '../workbook/sheet-grid.ts';
import { cellText } from '../workbook/sheet-grid.ts';
import { tidyCode, tidyText } from './tidy-text.ts';

/** A cell's text for one field, and what a person should know about it. */
export interface CellReading {
  readonly text: string;
  readonly notice: 'formula-cached' | 'cell-error' | 'digits-lost' | null;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;
const EXPONENT = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/iu;

/** Excel keeps 15 digits of a number; longer ones have lost their last. */
const EXACT_DIGITS = 15;

/** Below this String(number) writes all digits. */
const NO_EXPONENT = 1e21;

/** The tidy text of a cell; a formula gives its cached value, an error value nothing. */
export function readCell(cell: Cell | undefined): CellReading {
  const text = tidyText(plainText(cell));
  if (ERROR.test(text)) return { text: '', notice: 'cell-error' };
  const formula = typeof cell === 'object' && cell !== null && 'formula' in cell;
  return { text, notice: formula ? 'formula-cached' : null };
}

/** Codes and phone numbers are text (rule R12): no exponent, no `.0`, leading zeros kept, digits known to be lost said. */
export function readCodeCell(cell: Cell | undefined): CellReading {
  const { text, notice } = readCell(cell);
  const code = tidyCode(text);
  const exponent = EXPONENT.exec(code);
  if (exponent !== null) {
    const [, first = '', rest = '', power = ''] = exponent;
    const whole = rest.length === Number(power);
    return whole ? { text: first + rest, notice } : { text: code, notice: 'digits-lost' };
  }
  const lost = typeof cell === 'number' && code.replace(/\D/gu, '').length > EXACT_DIGITS;
  return { text: code.replace(/^(\d+)\.0$/u, '$1'), notice: lost ? 'digits-lost' : notice };
}

function plainText(cell: Cell | undefined): string {
  const wide = typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) >= NO_EXPONENT;
  if (wide) return BigInt(cell).toString();
  return cellText(cell);
}
