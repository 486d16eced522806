/** White space other than one ordinary space between words, and marks that are not seen at all. */
const ODD = /^ | $| {2}|[^\S ]|[\u200b-\u200d\u2060\u00ad]/u;
const UNSEEN = /[\u200b-\u200d\u2060\u00ad]/gu;
const SPACES = /\s+/gu;

/** Text as it is kept: trimmed, every run of spaces (full-width, no-break, line ends) one ordinary space. */
export function tidyText(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(UNSEEN, '').replace(SPACES, ' ').trim();
}

/** A code or number as it is kept: half width, without any space. */
export function tidyCode(text: string): string {
  if (/^[!-~]*$/u.test(text)) return text;
  return text.normalize('NFKC').replace(UNSEEN, '').replace(SPACES, '');
}

/** Words and signs that stand for nothing: `/`, `-`, `无`, `暂无`, `N/A` … */
const NOTHING = /^(?:[-–—/\\.·*?？、]+|无|暂无|没有|待定|待补|未知|不详|空|null|none|nil|n\/?a)$/iu;

/** Whether a tidy text only says that there is nothing. */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}
