import { unescapeText } from './escape-text.ts';
import { TagWalk } from './walk-tags.ts';

/** The shared strings of a workbook; rich text flattened, phonetic hints left out. */
export function readStrings(xml: string): readonly string[] {
  const walk = new TagWalk(xml);
  const strings: string[] = [];
  walk.enter('sst');
  while (walk.next()) {
    if (!walk.opens) continue;
    if (walk.name === 'si') strings.push(unescapeText(readText(walk)));
    else walk.skip();
  }
  return strings;
}

/** The text of the `si` or `is` element whose start tag the walk stands on. */
export function readText(walk: TagWalk): string {
  if (walk.isEmpty) return '';
  const inside = walk.depth;
  let text = '';
  while (walk.child(inside)) {
    if (walk.name === 't') text += walk.content();
    else if (walk.name === 'rPh') walk.skip();
  }
  return text;
}
