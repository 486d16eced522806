/** Thrown where a text is no XML, or XML of a kind that is left to a full parser. */
export class OddXml extends Error {}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

/** What XML forbids, and what no writer of workbooks uses: comments, CDATA, document types. */
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<!/;

/**
 * Walks an XML text from tag to tag without building anything. Every tag must close what is open; names
 * are as they stand in the text. Throws OddXml for anything a full parser should judge.
 */
export class TagWalk {
  /** Of the tag it stands on. */
  name = '';
  opens = false;
  /** A start tag without content: it opens and closes at once. */
  isEmpty = false;
  /** How many elements are open, one that this tag opens included. */
  depth = 0;

  readonly #xml: string;
  readonly #open: string[] = [];
  #at = 0;
  #textFrom = 0;
  #tagFrom = 0;
  #nameEnd = 0;

  constructor(xml: string) {
    if (ODD.test(xml)) throw new OddXml('odd');
    this.#xml = xml.includes('\r') ? xml.replaceAll(/\r\n?/g, '\n') : xml;
  }

  /** Moves to the next tag; false behind the last one. */
  next(): boolean {
    const xml = this.#xml;
    this.#textFrom = this.#at;
    const from = xml.indexOf('<', this.#at);
    this.#tagFrom = from;
    if (from < 0) {
      if (this.depth > 0) throw new OddXml('cut short');
      return false;
    }
    const first = xml.charCodeAt(from + 1);
    if (first === SLASH) return this.#close(from + 2);
    if (first === QUESTION) return this.#skipInstruction(from);
    if (first === EXCLAMATION) throw new OddXml('declaration');
    return this.#start(from + 1);
  }

  /** Moves to the first tag, which must be this one's. */
  enter(root: string): void {
    if (!this.next() || this.name !== root) throw new OddXml(`not ${root}`);
  }

  /** The text between the tag before and this one, decoded. */
  text(): string {
    return decodeText(this.#xml.slice(this.#textFrom, this.#tagFrom));
  }

  /** An attribute of the start tag it stands on, decoded; undefined when absent. */
  attribute(name: string): string | undefined {
    const xml = this.#xml;
    const last = this.#at - 1;
    let at = this.#nameEnd;
    while (at < last) {
      at = skipSpace(xml, at);
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= last) return undefined;
      const quoteAt = skipSpace(xml, equals + 1);
      const quote = xml[quoteAt];
      if (quote !== '"' && quote !== "'") throw new OddXml('attribute');
      const end = xml.indexOf(quote, quoteAt + 1);
      if (end < 0 || end > last) throw new OddXml('attribute');
      if (xml.startsWith(name, at) && at + name.length === endOfName(xml, at, equals)) {
        return decodeText(xml.slice(quoteAt + 1, end));
      }
      at = end + 1;
    }
    return undefined;
  }

  /** Leaves the element whose start tag it stands on. */
  skip(): void {
    if (this.isEmpty) return;
    const outside = this.depth - 1;
    while (this.depth > outside) if (!this.next()) return;
  }

  /** The text of the element whose start tag it stands on, its children's left out. */
  content(): string {
    if (this.isEmpty) return '';
    let text = '';
    while (this.next()) {
      text += this.text();
      if (!this.opens) return text;
      this.skip();
    }
    return text;
  }

  /** Moves to the next child's start tag; false on the end tag of the element at `depth` `inside`. */
  child(inside: number): boolean {
    if (!this.next()) return false;
    return this.opens || this.depth >= inside;
  }

  #start(from: number): boolean {
    const xml = this.#xml;
    let at = from;
    let code = xml.charCodeAt(at);
    while (code > SPACE && code !== GREATER && code !== SLASH) code = xml.charCodeAt(++at);
    if (at === from) throw new OddXml('nameless tag');
    this.#nameEnd = at;
    this.name = xml.slice(from, at);
    while (code !== GREATER) {
      if (code === QUOTE || code === APOSTROPHE) at = endOfValue(xml, at, code);
      else if (code === LESS || Number.isNaN(code)) throw new OddXml('cut short');
      code = xml.charCodeAt(++at);
    }
    this.opens = true;
    this.isEmpty = xml.charCodeAt(at - 1) === SLASH;
    this.#at = at + 1;
    if (!this.isEmpty) {
      this.#open.push(this.name);
      this.depth += 1;
    }
    return true;
  }

  #close(from: number): boolean {
    const end = this.#xml.indexOf('>', from);
    const name = this.#xml.slice(from, end).trimEnd();
    if (end < 0 || this.#open.pop() !== name) throw new OddXml('tags cross');
    this.name = name;
    this.opens = false;
    this.isEmpty = false;
    this.depth -= 1;
    this.#at = end + 1;
    return true;
  }

  #skipInstruction(from: number): boolean {
    const end = this.#xml.indexOf('?>', from);
    if (end < 0 || this.depth > 0) throw new OddXml('instruction');
    this.#at = end + 2;
    return this.next();
  }
}

function endOfValue(xml: string, at: number, quote: number): number {
  const end = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1);
  if (end < 0) throw new OddXml('cut short');
  return end;
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

function endOfName(xml: string, from: number, equals: number): number {
  let at = equals;
  while (at > from && xml.charCodeAt(at - 1) <= SPACE) at -= 1;
  return at;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with XML's own entities and characters by number in place of their names. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const code = /^#x[\da-fA-F]{1,6}$/.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d{1,7}$/.test(name)
        ? Number(name.slice(1))
        : 0;
    const letter = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name];
    if (letter === undefined || end === '') throw new OddXml('entity');
    return letter;
  });
}
