import { useSyncExternalStore } from 'react';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { nameTileFailure } from '../data/tiles/name-tile-failure.ts';
import type { PackFiles } from '../map-packs/read-pack-files.ts';
import { runMapPackWorker } from '../workers/run-map-pack-worker.ts';
import type { PackImportOutcome, PackImportProgress } from './import-map-pack.ts';
import { importMapPack } from './import-map-pack.ts';
import { FileQueue } from './file-queue.ts';
import type { FileWork } from './file-queue.ts';

interface NamedFiles {
  readonly name: string;
  readonly files: PackFiles;
}

export type PackImporting = FileWork<PackImportProgress, PackImportOutcome>;
type PackImports = FileQueue<NamedFiles, PackImportProgress, PackImportOutcome>;

const ofSession = new WeakMap<Session, PackImports>();

/** This window's imports of map packs; they go on while other screens are open. */
export function usePackImports(): {
  readonly imports: PackImports;
  readonly state: readonly PackImporting[];
} {
  const imports = importsOf(useSession());
  const state = useSyncExternalStore(imports.state.subscribe, imports.state.current);
  return { imports, state };
}

function importsOf(session: Session): PackImports {
  const known = ofSession.get(session);
  if (known) return known;
  const { maps, now, randomKey } = session;
  const imports: PackImports = new FileQueue(async ({ name, files }, signal, onProgress) => {
    const options = { maps, id: randomKey(), now: now(), signal, onProgress };
    try {
      return await importMapPack(name, files, { ...options, read: runMapPackWorker });
    } catch (thrown) {
      return { kind: 'refused', notice: nameTileFailure(thrown) };
    }
  });
  ofSession.set(session, imports);
  return imports;
}
