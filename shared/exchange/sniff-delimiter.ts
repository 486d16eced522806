export type Delimiter = ',' | '\t' | ';';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
const SAMPLE_LINES = 20;
const QUOTE = '"';

/** The delimiter of a text table (rule R3): the one that splits most of its first lines most alike. */
export function sniffDelimiter(text: string): Delimiter {
  const counts = countPerLine(text);
  let best: Delimiter = ',';
  let most = 0;
  for (const [index, delimiter] of DELIMITERS.entries()) {
    const score = agreement(counts.map((line) => line[index] ?? 0));
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** How often each delimiter stands outside quotes, line by line; blank lines are left out. */
function countPerLine(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line = DELIMITERS.map(() => 0);
  let quoted = false;
  let blank = true;
  for (let at = 0; at < text.length && lines.length < SAMPLE_LINES; at += 1) {
    const sign = text.charAt(at);
    if (sign === QUOTE) quoted = !quoted;
    if (sign === '\n' && !quoted) {
      if (!blank) lines.push(line);
      line = DELIMITERS.map(() => 0);
      blank = true;
      continue;
    }
    if (sign > ' ') blank = false;
    const index = quoted ? -1 : DELIMITERS.indexOf(sign as Delimiter);
    if (index >= 0) line[index] = (line[index] ?? 0) + 1;
  }
  return blank ? lines : [...lines, line];
}

/** Lines that share the commonest count above zero, weighed by that count: one odd comma in a remark is no column. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => times * times * count));
}
