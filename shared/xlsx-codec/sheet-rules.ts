import { columnLetters } from '../workbook/sheet-grid.ts';
import type { CellRule, ChoiceRange, SheetLayout } from '../workbook/workbook-layout.ts';
import { xmlText } from './xml-text.ts';

/** Excel's limit on a dropdown written into the sheet. */
const LONGEST_CHOICES = 255;

/** Everything of a sheet behind its cells, in the order the format wants. `above`: rows before the data. */
export function sheetRules(layout: SheetLayout, above: number): string {
  const { columns, rows, header } = layout;
  const filter =
    header && columns.length > 0
      ? `<autoFilter ref="A${above}:${columnLetters(columns.length - 1)}${rows.length + above}"/>`
      : '';
  return (
    (layout.locked ? PROTECTION : '') +
    filter +
    (layout.rules ?? []).map((rule, index) => ruleXml(rule, index + 1, layout, above)).join('') +
    choicesXml(layout.choices ?? [], above) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter>${headXml(layout)}<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
  );
}

/** In a printed head `&` begins a code, and is doubled. */
function headXml({ banner }: SheetLayout): string {
  if (banner === undefined) return '';
  return `<oddHeader>${xmlText(`&C&"-,Bold"${banner.replaceAll('&', '&&')}`)}</oddHeader>`;
}

/** Structure is locked without a password; sorting, filtering, widths and pictures stay free. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="0" scenarios="0" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

function ruleXml(rule: CellRule, priority: number, { rows }: SheetLayout, above: number): string {
  if (rows.length === 0) return '';
  const first = columnLetters(rule.from);
  const last = columnLetters(rule.to);
  const range = `${first}${above + 1}:${last}${above + rows.length}`;
  return `<conditionalFormatting sqref="${range}">${bodyOf(rule, priority)}</conditionalFormatting>`;
}

function bodyOf(rule: CellRule, priority: number): string {
  if (rule.kind === 'scale') {
    const stops = rule.stops.map(({ at }) => `<cfvo type="num" val="${at}"/>`).join('');
    const colours = rule.stops.map(({ colour }) => `<color rgb="${colour}"/>`).join('');
    return `<cfRule type="colorScale" priority="${priority}"><colorScale>${stops}${colours}</colorScale></cfRule>`;
  }
  return `<cfRule type="cellIs" dxfId="0" priority="${priority}" operator="equal"><formula>"${xmlText(rule.text)}"</formula></cfRule>`;
}

/** Choices guide but do not block, unless they are strict: what a person types instead is read as meant. */
function choicesXml(choices: readonly ChoiceRange[], above: number): string {
  const ranges = new Map<string, string[]>();
  for (const choice of choices) {
    const formula = formulaOf(choice);
    if (formula === null) continue;
    const letters = columnLetters(choice.column);
    const [first, last] = [
      `${letters}${choice.from + above + 1}`,
      `${letters}${choice.to + above + 1}`,
    ];
    const key = `${choice.strict ? 1 : 0}${formula}`;
    const known = ranges.get(key) ?? [];
    known.push(first === last ? first : `${first}:${last}`);
    ranges.set(key, known);
  }
  if (ranges.size === 0) return '';
  const elements = [...ranges].map(
    ([key, where]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="${key.charAt(0)}" sqref="${where.join(' ')}">` +
      `<formula1>${key.slice(1)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
}

function formulaOf({ options }: ChoiceRange): string | null {
  if (typeof options === 'string') return xmlText(options);
  const list = options.join(',');
  if (list.length > LONGEST_CHOICES || list.includes('"')) return null;
  return xmlText(`"${list}"`);
}
