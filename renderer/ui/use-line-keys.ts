import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

interface LineKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The lines drawn now, of which one must take the Tab stop. */
  readonly drawn: readonly number[];
  readonly scrollTo: (line: number) => void;
}

interface LineKeys {
  /** The one line Tab stops at; the arrows go on from there. */
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusLine: (line: number) => void;
}

/** A long list is one stop for Tab, so that a hundred points do not stand between it and what follows. */
export function useLineKeys({ scroller, count, drawn, scrollTo }: LineKeysOptions): LineKeys {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  // A line far away is drawn some frames after the jump to it; then it takes the focus.
  useEffect(() => {
    if (wanted.current === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    if (!line) return;
    wanted.current = null;
    line.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event.key, current, count);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    wanted.current = to;
    setCurrent(to);
    scrollTo(to);
  };
  return {
    stop: drawn.includes(current) ? current : (drawn[0] ?? 0),
    onKeyDown,
    onFocusLine: setCurrent,
  };
}

function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
