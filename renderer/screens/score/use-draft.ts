import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

/** A text as it is being typed; `from` is what was stored when it was committed, null before that. */
interface Draft {
  readonly text: string;
  readonly from: string | null;
}

export interface DraftField {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * A text field over a stored text: committed on Enter, on leaving the field, the screen or the window,
 * and after `idleMs` without a key. What was typed stays until the live query shows that it is stored.
 * `commit` returns false for a text that means nothing; the stored one is then shown again.
 */
export function useDraft(
  stored: string,
  commit: (text: string) => boolean,
  idleMs?: number,
): DraftField {
  const [draft, setDraft] = useState<Draft | null>(null);
  const committed = draft !== null && draft.from !== null;
  if (committed && (draft.from !== stored || draft.text === stored)) setDraft(null);
  const flush = (): void => {
    if (draft === null || draft.from !== null) return;
    setDraft(commit(draft.text) ? { text: draft.text, from: stored } : null);
  };
  useFlushOnLeaving(flush, draft?.from === null ? draft.text : null, idleMs);
  return {
    value: draft?.text ?? stored,
    onChange: (event) => setDraft({ text: event.target.value, from: null }),
    onBlur: flush,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      flush();
    },
  };
}

function useFlushOnLeaving(flush: () => void, typed: string | null, idleMs?: number): void {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const onHide = (): void => latest.current();
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onVisibility);
      latest.current();
    };
  }, []);
  useEffect(() => {
    if (idleMs === undefined || typed === null) return;
    const timer = setTimeout(() => latest.current(), idleMs);
    return () => clearTimeout(timer);
  }, [typed, idleMs]);
}
