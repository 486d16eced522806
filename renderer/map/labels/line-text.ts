import { boxAround } from './label-space.ts';
import type { Box } from './label-space.ts';

/** A letter set on a line: its middle on the canvas and its turn (radians). */
export interface SetGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

export interface Glyph {
  readonly text: string;
  readonly width: number;
}

/** A line on the canvas with the distance walked at each of its spots. */
export interface Track {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly walked: readonly number[];
  readonly length: number;
}

export function trackOf(xs: readonly number[], ys: readonly number[]): Track {
  const walked = [0];
  for (let i = 1; i < xs.length; i++) {
    const [dx, dy] = [(xs[i] ?? 0) - (xs[i - 1] ?? 0), (ys[i] ?? 0) - (ys[i - 1] ?? 0)];
    walked.push((walked[i - 1] ?? 0) + Math.sqrt(dx * dx + dy * dy));
  }
  return { xs, ys, walked, length: walked.at(-1) ?? 0 };
}

/** Where one is after so many pixels along the track, and which way it goes there. */
export function spotOn(track: Track, at: number): { x: number; y: number; turn: number } {
  let i = 1;
  while (i < track.walked.length - 1 && (track.walked[i] ?? 0) < at) i++;
  const [x0 = 0, y0 = 0] = [track.xs[i - 1], track.ys[i - 1]];
  const [x1 = x0, y1 = y0] = [track.xs[i], track.ys[i]];
  const step = (track.walked[i] ?? 0) - (track.walked[i - 1] ?? 0);
  const t = step === 0 ? 0 : (at - (track.walked[i - 1] ?? 0)) / step;
  return { x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t, turn: Math.atan2(y1 - y0, x1 - x0) };
}

/** The sharpest bend a name may take from its first to its last letter, radians. */
const MOST_BEND = 0.75;
/** Steeper than this, Chinese names stand upright letter by letter, as on maps printed here. */
const STEEP = (52 * Math.PI) / 180;

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Sets letters along a track about `middle`; null when it is too short there or too bent. */
export function setOnLine(
  track: Track,
  middle: number,
  glyphs: readonly Glyph[],
  spacing: number,
): readonly SetGlyph[] | null {
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width + spacing, -spacing);
  const [from, to] = [middle - width / 2, middle + width / 2];
  if (from < 4 || to > track.length - 4) return null;
  const ends = [spotOn(track, from), spotOn(track, to)] as const;
  if (Math.abs(turnBetween(ends[0].turn, ends[1].turn)) > MOST_BEND) return null;
  const heading = Math.atan2(ends[1].y - ends[0].y, ends[1].x - ends[0].x);
  const steep = Math.abs(Math.abs(heading) - Math.PI / 2) < Math.PI / 2 - STEEP;
  const upright = steep && glyphs.some((glyph) => isChinese(glyph.text));
  const backwards = upright ? heading < 0 : Math.abs(heading) > Math.PI / 2;
  let walked = 0;
  return glyphs.map(({ text, width: own }) => {
    const along = walked + own / 2;
    walked += own + spacing;
    const { x, y, turn } = spotOn(track, backwards ? to - along : from + along);
    const facing = backwards ? turn + Math.PI : turn;
    return { text, x, y, turn: upright ? 0 : facing };
  });
}

function turnBetween(a: number, b: number): number {
  const turn = b - a;
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** The boxes letters take up, with a little air. */
export const boxesOf = (glyphs: readonly SetGlyph[], size: number): Box[] =>
  glyphs.map(({ x, y }) => boxAround(x, y, size * 1.25, size * 1.25));

/** Where along a track names may stand: one in the middle, or one about every `every` pixels. */
export function namePlaces(length: number, width: number, every: number): number[] {
  if (length < width + 8) return [];
  const count = Math.max(1, Math.round(length / Math.max(every, width * 2.5)));
  return Array.from({ length: count }, (_, i) => ((i + 0.5) / count) * length);
}
