import { useVirtualizer } from '@tanstack/react-virtual';
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { RefObject } from 'react';
import { useLineKeys } from './use-line-keys.ts';

type Rows = Virtualizer<HTMLDivElement, Element>;

interface LineList {
  /** Of the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: Pick<Rows, 'scrollToIndex'>;
  /** Of all lines together, CSS pixels. */
  readonly height: number;
  readonly drawn: readonly VirtualItem[];
  readonly keys: ReturnType<typeof useLineKeys>;
}

/** A long list of lines of one height, CSS pixels: only those in view are drawn, and the arrow keys go through all. */
export function useLineList(count: number, lineHeight: number): LineList {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const keys = useLineKeys({
    scroller,
    count,
    drawn: drawn.map(({ index }) => index),
    scrollTo: (line) => rows.scrollToIndex(line),
  });
  return { scroller, rows, height: rows.getTotalSize(), drawn, keys };
}
