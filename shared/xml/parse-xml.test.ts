import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from './parse-xml.ts';
import { childText, elementsNamed, parseXml } from './parse-xml.ts';

const read = (text: string): XmlElement => {
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(`${parsed.error.kind} ${parsed.error.row}`);
  return parsed.value;
};
const faultOf = (text: string): string => {
  const parsed = parseXml(text);
  return parsed.ok ? 'read' : `${parsed.error.kind} ${parsed.error.row}`;
};

describe('XML', () => {
  it('X1 reads what maps are made of', () => {
    const root = read(`\ufeff<?xml version="1.0"?>
      <!DOCTYPE kml>
      <!-- a <b> in a comment -->
      <kml:Doc xmlns:kml="x" a='1' b="2 > 1">before<Name><![CDATA[<街>&amp;]]></Name>
        <p/><p x="y" /><q><p>deep</p></q>after</kml:Doc>`);
    expect(root.name).toBe('doc');
    expect(root.attributes['b']).toBe('2 > 1');
    expect(root.text.replace(/\s+/gu, ' ')).toBe('before after');
    expect(childText(root, 'name')).toBe('<街>&amp;');
    expect(elementsNamed(root, 'p').map((one) => one.text)).toEqual(['', '', 'deep']);
  });

  it('X1 keeps names that mean something to JavaScript apart', () => {
    const root = read('<a __proto__="1" constructor="2"/>');
    expect(Object.entries(root.attributes)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it('X2 reads entities and leaves unknown ones', () => {
    const root = read(
      '<a t="&quot;&#x4e2d;">&lt;&gt;&amp;&apos;&#20013;&nbsp;&#0;&#x110000;&amp;lt;</a>',
    );
    expect(root.text).toBe("<>&'中&nbsp;&#0;&#x110000;&lt;");
    expect(root.attributes['t']).toBe('"中');
  });

  it('X3 refuses what declares entities', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "yyyy"><!ENTITY z "&x;&x;">]>\n<a>&z;</a>`;
    expect(faultOf(bomb)).toBe('doctype 1');
    expect(faultOf('\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toBe(
      'doctype 2',
    );
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>more',
    '<a b></a>',
    '<a b=c/>',
    '<a',
    '<a b="1',
    '<!-- <a/>',
    '<a><![CDATA[</a>',
    '< a/>',
    '<a b="<"/>',
  ])('X4 refuses %j', (text) => {
    expect(faultOf(text)).toMatch(/^malformed/u);
  });

  it('X4 names the row and ends on depth', () => {
    expect(faultOf('<a>\n<b>\n</a>')).toBe('malformed 3');
    expect(faultOf('<a>'.repeat(101))).toBe('too-large 1');
  });

  it('X4 never throws', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      ' ',
      '"',
      "'",
      '=',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '#x',
      '<a>',
      '</a>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(typeof parseXml(parts.join('')).ok).toBe('boolean');
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});
