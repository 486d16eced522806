import type { PixelSize } from './read-pixel-size.ts';

const TEXT_SHARE_OF_WIDTH = 0.04;
const LARGEST_SHARE_OF_HEIGHT = 0.5;
const LINE_HEIGHT = 1.35;
const PADDING = 0.5;
const SMALLEST_TEXT = 10;

/** Where to draw, in pixels of the copy: each text on a backing of its own; baselines are alphabetic. */
export interface WatermarkLayout {
  readonly textSize: number;
  readonly left: number;
  readonly lines: readonly {
    readonly text: string;
    readonly baseline: number;
    readonly backing: { readonly x: number; readonly y: number } & PixelSize;
  }[];
}

/**
 * Stacks lines at the bottom left (SPEC.md P15). `measure` gives the width in pixels of a text at a
 * text size. Null when there is nothing to draw or no room for one line.
 */
export function layOutWatermark(
  copy: PixelSize,
  texts: readonly string[],
  measure: (text: string, textSize: number) => number,
): WatermarkLayout | null {
  const room = copy.height * LARGEST_SHARE_OF_HEIGHT;
  const fitting = room / (texts.length * LINE_HEIGHT + PADDING);
  const textSize = Math.max(
    SMALLEST_TEXT,
    Math.floor(Math.min(copy.width * TEXT_SHARE_OF_WIDTH, fitting)),
  );
  const padding = textSize * PADDING;
  const step = textSize * LINE_HEIGHT;
  const most = Math.floor((room - padding) / step + 1e-9);
  const widest = copy.width - 2 * padding;
  const kept = texts
    .slice(0, textSize > SMALLEST_TEXT ? texts.length : Math.max(0, most))
    .map((text) => ellipsize(text, widest, (part) => measure(part, textSize)))
    .filter((text) => text !== '');
  if (kept.length === 0) return null;
  const top = copy.height - padding - kept.length * step;
  const lines = kept.map((text, index) => {
    const y = top + index * step;
    const width = Math.min(copy.width, measure(text, textSize) + 2 * padding);
    // The last backing reaches down to the edge, so that no bright strip is left under it.
    const height = index === kept.length - 1 ? copy.height - y : step;
    return { text, baseline: y + 0.78 * step, backing: { x: 0, y, width, height } };
  });
  return { textSize, left: padding, lines };
}

/** The longest beginning that fits with an ellipsis, cut between code points; '' when not even that fits. */
export function ellipsize(text: string, widest: number, measure: (text: string) => number): string {
  if (measure(text) <= widest) return text;
  const characters = Array.from(text);
  let fits = 0;
  let tooLong = characters.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(cut(characters, middle)) <= widest) fits = middle;
    else tooLong = middle;
  }
  return fits === 0 ? '' : cut(characters, fits);
}

const cut = (characters: readonly string[], length: number): string =>
  `${characters.slice(0, length).join('').trimEnd()}…`;
