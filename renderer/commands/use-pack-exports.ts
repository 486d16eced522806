import { useSyncExternalStore } from 'react';
import type { MapPack } from '../../shared/tiles/map-pack.ts';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { fileNamePart } from '../ui/save-file.ts';
import { openSavedFile } from '../ui/open-saved-file.ts';
import type { ExportFormat, PackExport, PackExportOutcome } from './export-map-pack.ts';
import { exportMapPack } from './export-map-pack.ts';
import type { FileWork } from './file-queue.ts';
import { FileQueue } from './file-queue.ts';
import type { PackImportProgress } from './import-map-pack.ts';

export type PackExporting = FileWork<PackImportProgress, PackExportOutcome>;
type PackExports = FileQueue<PackExport, PackImportProgress, PackExportOutcome>;

const ofSession = new WeakMap<Session, PackExports>();

/** This window's map packs on their way out; they go on while other screens are open. */
export function usePackExports(): {
  readonly exports: PackExports;
  readonly state: readonly PackExporting[];
  /** Asks the person where the file is to lie; must be called from a click. */
  readonly add: (pack: MapPack, format: ExportFormat) => Promise<void>;
} {
  const exports = exportsOf(useSession());
  const state = useSyncExternalStore(exports.state.subscribe, exports.state.current);
  const showNotice = useShowNotice();
  const add = async (pack: MapPack, format: ExportFormat): Promise<void> => {
    const opened = await openSavedFile(`${fileNamePart(pack.name)}.${format}`);
    if (!opened.ok) return showNotice(opened.error);
    const { value: file } = opened;
    if (file) exports.add(file.name, { pack, format, file });
  };
  return { exports, state, add };
}

function exportsOf(session: Session): PackExports {
  const known = ofSession.get(session);
  if (known) return known;
  const { store } = session.maps;
  const exports: PackExports = new FileQueue((work, signal, onProgress) =>
    exportMapPack(work, { store, signal, onProgress }),
  );
  ofSession.set(session, exports);
  return exports;
}
