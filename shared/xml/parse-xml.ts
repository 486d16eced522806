import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { decodeEntities } from './decode-entities.ts';

/** An element; names are in lower case without their prefix, text is that directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/**
 * Why a text is not read: tags that do not match (`malformed`), a document type that declares entities
 * (`doctype`: the way to files of the machine and to a text that grows without end), more elements or
 * levels than any map has (`too-large`). `row` is 1-based.
 */
export interface XmlFault {
  readonly kind: 'malformed' | 'doctype' | 'too-large';
  readonly row: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const DEEPEST = 100;
const MOST_ELEMENTS = 3_000_000;
const TAG = /^<(\/?)([^\s/>=<]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/u;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Reads a text that should be XML, without DTD, entities of its own, or anything fetched (SPEC.md X1–X4). */
export function parseXml(text: string): Result<XmlElement, XmlFault> {
  const root = open('', {});
  const stack: Open[] = [root];
  let count = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const refuse = (kind: XmlFault['kind']): Result<never, XmlFault> =>
    fail({ kind, row: text.slice(0, at).split('\n').length });
  while (at < text.length) {
    const top = stack.at(-1) as Open;
    const token = nextToken(text, at);
    if (token === null) return refuse('malformed');
    if (token.kind === 'doctype' && token.content.includes('[')) return refuse('doctype');
    if (token.kind === 'text') top.text += decodeEntities(token.content);
    if (token.kind === 'cdata') top.text += token.content;
    if (token.kind === 'tag') {
      const tag = TAG.exec(token.content);
      if (tag === null) return refuse('malformed');
      const name = localName(tag[2] ?? '');
      if (tag[1] === '/') {
        if (stack.length < 2 || top.name !== name) return refuse('malformed');
        close(stack);
      } else {
        count += 1;
        stack.push(open(name, readAttributes(tag[3] ?? '')));
        if (tag[4] === '/') close(stack);
        if (count > MOST_ELEMENTS || stack.length > DEEPEST) return refuse('too-large');
      }
    }
    at = token.end;
  }
  const [document, second] = root.children;
  if (stack.length > 1 || !document || second || root.text.trim() !== '')
    return refuse('malformed');
  return succeed(document);
}

/** All elements of a name below an element, in the order of the document. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one.name === name) found.push(one);
    for (let at = one.children.length - 1; at >= 0; at -= 1) {
      waiting.push(one.children[at] as XmlElement);
    }
  }
  return found;
}

/** The first child of a name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The trimmed text of the first child of a name; empty when there is none. */
export const childText = (element: XmlElement, name: string): string =>
  childNamed(element, name)?.text.trim() ?? '';

interface Token {
  readonly kind: 'text' | 'tag' | 'cdata' | 'doctype' | 'skip';
  readonly content: string;
  readonly end: number;
}

const MARKS = [
  ['<!--', '-->', 'skip'],
  ['<![CDATA[', ']]>', 'cdata'],
  ['<?', '?>', 'skip'],
] as const;

function nextToken(text: string, at: number): Token | null {
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    return { kind: 'text', content: text.slice(at, end), end };
  }
  for (const [begin, finish, kind] of MARKS) {
    if (!text.startsWith(begin, at)) continue;
    const close = text.indexOf(finish, at + begin.length);
    if (close < 0) return null;
    const content = text.slice(at + begin.length, close);
    return { kind, content, end: close + finish.length };
  }
  const end = tagEnd(text, at) + 1;
  if (end === 0) return null;
  const content = text.slice(at, end);
  return { kind: content.startsWith('<!') ? 'doctype' : 'tag', content, end };
}

/** A value may hold `>`; the tag ends at the first one outside quotes. */
function tagEnd(text: string, at: number): number {
  let quote = '';
  for (let place = at; place < text.length; place += 1) {
    const letter = text[place] as string;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return place;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function readAttributes(text: string): Record<string, string> {
  // No prototype: an attribute may be called __proto__.
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[localName(name)] ??= decodeEntities(double ?? single ?? '');
  }
  return attributes;
}

function open(name: string, attributes: Record<string, string>): Open {
  return { name, attributes, children: [], text: '' };
}

function close(stack: Open[]): void {
  const done = stack.pop() as Open;
  stack.at(-1)?.children.push(done);
}
