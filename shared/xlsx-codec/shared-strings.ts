import { XML_HEAD, xmlText } from './xml-text.ts';

/** Every text of a workbook once; cells carry its number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();

  idOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const id = this.numbers.size;
    this.numbers.set(text, id);
    return id;
  }

  /** The part in pieces, so that it is never whole in memory. */
  *toXml(): Generator<string> {
    yield `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
    for (const text of this.numbers.keys())
      yield `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
    yield '</sst>';
  }
}
