import type { Datum } from '../geo/position.ts';
import type { DegreeBox } from '../tiles/tile-arithmetic.ts';
import type { OverlayFormat } from './feature.ts';
import type { OverlayNotice } from './overlay-notice.ts';
import type { Overlay } from './settle-overlay.ts';

/** Each has a colour and a pattern of its own, so that neither must be seen to tell them apart. */
export const OVERLAY_LOOKS = ['blue', 'vermilion', 'green', 'purple', 'black', 'brown'] as const;
export type OverlayLook = (typeof OVERLAY_LOOKS)[number];

/** An overlay on this laptop, without its shapes. */
export interface MapOverlay {
  /** The content id of what was read (SPEC.md O9). */
  readonly id: string;
  readonly name: string;
  /** As it was chosen; parts of a Shapefile by the name of the first. */
  readonly file: string;
  readonly format: OverlayFormat;
  /** What its positions were given in; they are kept in WGS-84. */
  readonly datum: Datum;
  readonly licence: string;
  readonly bounds: DegreeBox;
  readonly shapes: number;
  readonly positions: number;
  /** Warnings of its reading. */
  readonly notices: readonly OverlayNotice[];
  readonly look: OverlayLook;
  readonly shown: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  /** When it was taken off the list; its shapes stay until the next start. Null while it is on it. */
  readonly leftAt: number | null;
}

/** An overlay just read, as it goes on the list: the look that fewest of the others have. */
export function listOverlay(
  overlay: Omit<Overlay, 'collection'> & { readonly shapes: number },
  file: string,
  others: readonly MapOverlay[],
  now: number,
): MapOverlay {
  const { contentId, name, format, datum, licence, bounds, shapes, positions, notices } = overlay;
  const uses = (look: OverlayLook): number => others.filter((one) => one.look === look).length;
  const look = [...OVERLAY_LOOKS].sort((a, b) => uses(a) - uses(b))[0] ?? 'blue';
  const facts = { name, file, format, datum, licence, bounds, shapes, positions, notices };
  return { id: contentId, ...facts, look, shown: true, addedAt: now, leftAt: null };
}
