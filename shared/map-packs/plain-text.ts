const LONGEST = 2000;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '‹',
  gt: '›',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
};

/**
 * Text of an archive for the screen: archives carry links and other markup in it, ours shows words only.
 * No angle bracket is left, so that it stays text even where HTML is taken.
 */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, LONGEST)
    .replace(/<(?:br|p|div)\b[^>]*>/giu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/</gu, '‹')
    .replace(/>/gu, '›')
    .replace(/\s+/gu, ' ')
    .trim();
}
