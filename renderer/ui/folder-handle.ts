import { isWorkbookName } from '../../shared/workbook/workbook-file-name.ts';
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

/** Stands for a file whose name alone matters; a folder may hold thousands of those. */
const UNREAD = new File([], '');

/**
 * All files of a folder at any depth, as they stand now, only the workbooks opened; rejects when the folder
 * cannot be read any more. What goes away meanwhile, or cannot be opened, is left out.
 */
export async function filesOfHandle(
  folder: FileSystemDirectoryHandle,
  path = '',
): Promise<readonly FolderFile[]> {
  const below: FolderFile[] = [];
  for await (const [name, entry] of folder.entries())
    below.push(...(await filesOfEntry(entry, path + name).catch(() => [])));
  return below;
}

async function filesOfEntry(entry: FileSystemHandle, path: string): Promise<readonly FolderFile[]> {
  if (entry.kind === 'directory')
    return filesOfHandle(entry as FileSystemDirectoryHandle, `${path}/`);
  if (!isWorkbookName(entry.name)) return [{ path, file: UNREAD }];
  return [{ path, file: await (entry as FileSystemFileHandle).getFile() }];
}
