import type { Item } from '../../../shared/checklist/checklist.ts';

/** What a key means on this screen. */
export type KeyMeaning =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'camera' | 'finding' | 'note' | 'measure' }
  | { readonly do: 'next-missing' }
  | { readonly do: 'not-applicable' | 'take-back' | 'help' }
  | { readonly do: 'timer' }
  | { readonly do: 'phrase'; readonly index: number }
  | { readonly do: 'answer'; readonly key: string };

/** As a keyboard event carries it: `code` names the place on the keyboard, `key` the sign. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
}

const LETTERS: Readonly<Record<string, KeyMeaning>> = {
  j: { do: 'move', by: 1 },
  k: { do: 'move', by: -1 },
  arrowdown: { do: 'move', by: 1 },
  arrowup: { do: 'move', by: -1 },
  n: { do: 'next-missing' },
  p: { do: 'camera' },
  f: { do: 'finding' },
  o: { do: 'note' },
  m: { do: 'measure' },
  s: { do: 'timer' },
  x: { do: 'not-applicable' },
  backspace: { do: 'take-back' },
  delete: { do: 'take-back' },
};

/** The meaning of a key on an item of that kind; null when it has none here and the browser keeps it. */
export function readKey(kind: Item['answer'], { key, code, shift }: KeyPress): KeyMeaning | null {
  if (key === '?' || key === '？') return { do: 'help' };
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1];
  if (shift && digit !== undefined && digit !== '0')
    return { do: 'phrase', index: Number(digit) - 1 };
  if (/^[0-9]$/u.test(key) || key === '+' || key === '=' || key === '-')
    return kind === 'measured' && key !== '+' && key !== '='
      ? { do: 'measure' }
      : { do: 'answer', key };
  return LETTERS[key.toLowerCase()] ?? null;
}
