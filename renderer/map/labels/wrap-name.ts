import { isChinese } from './line-text.ts';

/** Longest line of a name set on the spot, in letters. */
const LONGEST = { chinese: 7, latin: 16 } as const;

/** Breaks a long name into two lines as even as its words allow; Chinese may break anywhere. */
export function wrapName(name: string): readonly string[] {
  if (isChinese(name)) {
    const letters = [...name];
    if (letters.length <= LONGEST.chinese) return [name];
    const [first = name, ...rest] = name.split(' ');
    if (rest.length > 0) return [first, rest.join(' ')];
    const half = Math.ceil(letters.length / 2);
    return [letters.slice(0, half).join(''), letters.slice(half).join('')];
  }
  if (name.length <= LONGEST.latin) return [name];
  const breaks = [...name.matchAll(/ /g)].map((match) => match.index);
  if (breaks.length === 0) return [name];
  const best = breaks.reduce((a, b) =>
    Math.abs(a - name.length / 2) <= Math.abs(b - name.length / 2) ? a : b,
  );
  return [name.slice(0, best), name.slice(best + 1)];
}
