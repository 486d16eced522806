import type { Notice } from '../../../shared/kernel/notice.ts';
import { mergeText } from '../../text/merge-text.ts';
import { useNoticeText } from '../../text/notice-text.ts';
import { useText } from '../../text/use-text.ts';

/** Places named before the rest is only counted. */
const NAMED = 3;

/** What is said of a file: one line per sentence, with the first of its places. */
export function NoticeLines({ notices }: { readonly notices: readonly Notice[] }) {
  const t = useText(mergeText);
  const wordingOf = useNoticeText();
  const places = new Map<string, string[]>();
  for (const notice of notices) {
    const words = wordingOf(notice);
    places.set(words, [...(places.get(words) ?? []), placeOf(notice)]);
  }
  return [...places].map(([words, at]) => {
    const named = at.filter((place) => place !== '');
    const more = named.length > NAMED ? ` ${t.morePlaces(named.length)}` : '';
    return (
      <p key={words} className="merge-warning">
        {named.length > 0 && `${named.slice(0, NAMED).join('、')}${more}: `}
        {words}
      </p>
    );
  });
}

/** `评分 M12`; '' for the whole file. */
function placeOf({ at }: Notice): string {
  const cell = at?.row === undefined ? '' : `${at.column ?? ''}${at.row}`;
  return [at?.sheet ?? '', cell].filter((part) => part !== '').join(' ');
}
