import type { Notice } from '../../shared/kernel/notice.ts';
import type { MapOverlay } from '../../shared/overlays/map-overlay.ts';
import { listOverlay } from '../../shared/overlays/map-overlay.ts';
import type { PackedShapes } from '../../shared/overlays/pack-shapes.ts';
import { refuseForSpace } from '../../shared/tiles/space-reserve.ts';
import { nameOverlayFailure } from '../data/overlays/name-overlay-failure.ts';
import type { Overlays } from '../data/overlays/open-overlays.ts';
import { keepOverlay } from '../data/overlays/overlay-records.ts';
import type {
  OverlayOutcome,
  OverlayRequest,
  OverlayStage,
  ReadOverlay,
} from '../workers/overlay-task.ts';

export type OverlayImportOutcome =
  | { readonly kind: 'added' | 'known'; readonly overlay: MapOverlay }
  | { readonly kind: 'refused'; readonly notice: Notice }
  | { readonly kind: 'cancelled' };

export interface OverlayImportWork {
  readonly overlays: Overlays;
  readonly read: (
    request: OverlayRequest,
    signal: AbortSignal,
    onStage: (stage: OverlayStage) => void,
  ) => Promise<OverlayOutcome>;
  readonly now: () => number;
}

/** Files into an overlay on the list, whole or not at all. */
export async function importOverlay(
  { overlays, read, now }: OverlayImportWork,
  request: OverlayRequest,
  signal: AbortSignal,
  onStage: (stage: OverlayStage) => void,
): Promise<OverlayImportOutcome> {
  const outcome = await read(request, signal, onStage);
  if (signal.aborted) return { kind: 'cancelled' };
  if (!outcome.ok) return { kind: 'refused', notice: outcome.error };
  try {
    return await keep(overlays, outcome.value, request.files[0]?.name ?? request.name, now());
  } catch (thrown) {
    return { kind: 'refused', notice: nameOverlayFailure(thrown) };
  }
}

async function keep(
  { db, estimate }: Overlays,
  { shapes, ...read }: ReadOverlay,
  file: string,
  now: number,
): Promise<OverlayImportOutcome> {
  const low = refuseForSpace(await estimate(), bytesOf(shapes));
  if (low) return { kind: 'refused', notice: { ...low, code: 'overlay-space-low' } };
  const facts = { ...read, shapes: shapes.kinds.length };
  const kept = await keepOverlay(db, (others) => listOverlay(facts, file, others, now), shapes);
  return { kind: kept.known ? 'known' : 'added', overlay: kept.overlay };
}

/** Without the names, which are few. */
const bytesOf = ({ positions, weights, parts, shapes, kinds }: PackedShapes): number =>
  [positions, weights, parts, shapes, kinds].reduce((sum, { byteLength }) => sum + byteLength, 0);
