import type { Datum } from '../../shared/geo/position.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { PackedShapes } from '../../shared/overlays/pack-shapes.ts';
import type { Overlay } from '../../shared/overlays/settle-overlay.ts';

/** The one message sent to a worker: files that are one overlay, and what the person says of them. */
export interface OverlayRequest {
  readonly files: readonly File[];
  readonly name: string;
  /** Null: as the file says. */
  readonly datum: Datum | null;
  readonly licence: string;
}

export type ReadOverlay = Omit<Overlay, 'collection'> & { readonly shapes: PackedShapes };
export type OverlayOutcome = Result<ReadOverlay, Notice>;

/** `reading` takes the bytes from the disk, `checking` reads and converts them, `packing` makes them ready to draw. */
export const OVERLAY_STAGES = ['reading', 'checking', 'packing'] as const;
export type OverlayStage = (typeof OVERLAY_STAGES)[number];

/** What a worker says: stages, then one outcome. */
export type OverlayMessage =
  | { readonly stage: OverlayStage }
  | { readonly output: OverlayOutcome }
  | { readonly failure: string };
