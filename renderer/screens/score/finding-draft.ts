import { useState } from 'react';

const keyOf = (rating: string): string => `dianwei.finding-draft.${rating}`;

/** A finding being written: it waits here through leaving the screen and a reload until it is noted. */
export function useFindingDraft(rating: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(keyOf(rating)) ?? '');
  const write = (next: string): void => {
    setText(next);
    if (next === '') sessionStorage.removeItem(keyOf(rating));
    else sessionStorage.setItem(keyOf(rating), next);
  };
  return [text, write];
}
