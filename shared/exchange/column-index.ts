const LETTERS = /^[A-Z]{1,3}$/u;

/** The 0-based column of Excel's letters (`A` → 0, `AA` → 26); null when they are none. */
export function columnIndex(letters: string): number | null {
  if (!LETTERS.test(letters)) return null;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
