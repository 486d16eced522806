const WIDE = 14;
const NARROW = 7.6;
const PADDING = 20;

/** About how many pixels a column needs for the longest of its texts, with `beside` for what else stands in the cell. */
export function fitWidth(texts: readonly string[], beside = 0): number {
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  return Math.ceil(widest + PADDING + beside);
}

function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), 0);
}
