import { TagWalk } from './walk-tags.ts';

/** Formats Excel has without writing them down: dates and times of all languages, and those of Chinese Excel. */
const BUILT_IN = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
  52, 53, 54, 55, 56, 57, 58,
]);

/** The numbers of the cell styles that show a number as a date or time. */
export function readDateStyles(xml: string): ReadonlySet<number> {
  const walk = new TagWalk(xml);
  const own = new Map<number, boolean>();
  const formats: number[] = [];
  let inCells = false;
  while (walk.next()) {
    if (walk.name === 'cellXfs') inCells = walk.opens && !walk.isEmpty;
    else if (!walk.opens) continue;
    else if (walk.name === 'xf' && inCells) formats.push(Number(walk.attribute('numFmtId') ?? 0));
    else if (walk.name === 'numFmt') {
      own.set(Number(walk.attribute('numFmtId')), isDateFormat(walk.attribute('formatCode') ?? ''));
    }
  }
  // Style 0 is what a cell without a style has: never a date.
  const isDate = (format: number, style: number): boolean =>
    style > 0 && (own.get(format) ?? BUILT_IN.has(format));
  return new Set(formats.flatMap((format, style) => (isDate(format, style) ? [style] : [])));
}

/** Letters of days and times outside quotes and brackets. */
const isDateFormat = (code: string): boolean =>
  /[ymdhMsb]/.test(code.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/"[^"]*"/g, ''));
