import { useSyncExternalStore } from 'react';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { runOverlayWorker } from '../workers/run-overlay-worker.ts';
import { importOverlay } from './import-overlay.ts';
import type { OverlayImporting } from './overlay-imports.ts';
import { OverlayImports } from './overlay-imports.ts';

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

function importsOf(session: Session): OverlayImports {
  const known = ofSession.get(session);
  if (known) return known;
  const { overlays, now } = session;
  const imports = new OverlayImports((request, signal, onStage) =>
    importOverlay({ overlays, now, read: runOverlayWorker }, request, signal, onStage),
  );
  ofSession.set(session, imports);
  return imports;
}
