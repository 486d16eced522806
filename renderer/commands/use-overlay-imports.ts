import { useSyncExternalStore } from 'react';
import { groupFiles } from '../../shared/overlays/group-files.ts';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import type { OverlayRequest, OverlayStage } from '../workers/overlay-task.ts';
import { runOverlayWorker } from '../workers/run-overlay-worker.ts';
import type { OverlayImportOutcome } from './import-overlay.ts';
import { importOverlay } from './import-overlay.ts';
import { FileQueue } from './file-queue.ts';
import type { FileWork } from './file-queue.ts';

export type OverlayImporting = FileWork<OverlayStage, OverlayImportOutcome>;
type OverlayImports = FileQueue<OverlayRequest, OverlayStage, OverlayImportOutcome>;

/** What the person says of the files chosen next. */
export type OverlaySaid = Pick<OverlayRequest, 'datum' | 'licence'>;

const ofSession = new WeakMap<Session, OverlayImports>();

/** This window's imports of overlays; they go on while other screens are open. */
export function useOverlayImports(): {
  readonly imports: OverlayImports;
  readonly state: readonly OverlayImporting[];
} {
  const imports = importsOf(useSession());
  const state = useSyncExternalStore(imports.state.subscribe, imports.state.current);
  return { imports, state };
}

/** Files chosen together, each overlay among them by itself. */
export function addOverlays(
  imports: OverlayImports,
  chosen: readonly File[],
  said: OverlaySaid,
): void {
  for (const files of groupFiles(chosen)) {
    const file = files[0]?.name ?? '';
    imports.add(file, { ...said, files, name: file.replace(/\.[^.]+$/u, '') });
  }
}

function importsOf(session: Session): OverlayImports {
  const known = ofSession.get(session);
  if (known) return known;
  const { overlays, now } = session;
  const imports: OverlayImports = new FileQueue((request, signal, onStage) =>
    importOverlay({ overlays, now, read: runOverlayWorker }, request, signal, onStage),
  );
  ofSession.set(session, imports);
  return imports;
}
