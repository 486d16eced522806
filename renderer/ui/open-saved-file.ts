import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';

/** Param `why`: the machine's own words. */
export type SavedFileCode = 'file-not-opened';

/** A file the person chose the place of; it is there from `close` on, and nothing is after `abort`. */
interface SavedFile {
  readonly name: string;
  readonly write: (offset: number, bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** TypeScript does not know it yet; every browser that Dianwei opens has it. */
interface SavingWindow {
  readonly showSaveFilePicker: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
}

/** For files too large to be held in memory; null when the person thought better of it. */
export async function openSavedFile(
  suggestedName: string,
): Promise<Result<SavedFile | null, Notice<SavedFileCode>>> {
  try {
    const { showSaveFilePicker } = window as unknown as SavingWindow;
    const handle = await showSaveFilePicker({ suggestedName });
    const out = await handle.createWritable();
    return succeed({
      name: handle.name,
      write: (position, bytes) =>
        out.write({ type: 'write', position, data: bytes as Uint8Array<ArrayBuffer> }),
      close: () => out.close(),
      abort: () => out.abort(),
    });
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'AbortError') return succeed(null);
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return fail({ code: 'file-not-opened', severity: 'error', params: { why } });
  }
}
