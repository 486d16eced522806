import type { FolderFile } from './pick-workbooks.ts';

/** Not in the DOM library yet: https://wicg.github.io/file-system-access/#api-showdirectorypicker */
interface FolderPicker {
  readonly showDirectoryPicker?: (options: {
    readonly mode: 'read';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser can look into a folder again after it was chosen. */
export const canKeepFolder = (): boolean => 'showDirectoryPicker' in window;

/** Asks for a folder that may be looked into again; null when the person thinks better of it, or may not. */
export async function askForFolderHandle(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as FolderPicker).showDirectoryPicker?.({ mode: 'read' })) ?? null;
  } catch {
    return null;
  }
}

/** All files of a folder at any depth, as they stand now; rejects when the folder cannot be read any more. */
export async function filesOfHandle(
  folder: FileSystemDirectoryHandle,
  path = '',
): Promise<readonly FolderFile[]> {
  const below: FolderFile[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === 'directory')
      below.push(...(await filesOfHandle(entry as FileSystemDirectoryHandle, `${path}${name}/`)));
    else below.push({ path: path + name, file: await (entry as FileSystemFileHandle).getFile() });
  }
  return below;
}
