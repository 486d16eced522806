import { isWorkbookName, lockNamesOf } from '../../shared/workbook/workbook-file-name.ts';

/** A file with its path below the folder that was dropped or chosen, in forward slashes. */
export interface FolderFile {
  readonly path: string;
  readonly file: File;
}

export interface FolderWorkbook extends FolderFile {
  readonly name: string;
  /** Whether it stands open elsewhere: what was not saved is not in it. */
  readonly open: boolean;
}

/** The workbooks of a folder and all below it, by path; what else lies there is passed over. */
export function pickWorkbooks(all: readonly FolderFile[]): readonly FolderWorkbook[] {
  const paths = new Set(all.map(({ path }) => path));
  return all
    .map(({ path, file }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const beside = path.slice(0, -name.length);
      return { path, file, name, open: lockNamesOf(name).some((lock) => paths.has(beside + lock)) };
    })
    .filter(({ name }) => isWorkbookName(name))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Asks for a folder by the browser's own dialog; says nothing when the person thinks better of it. */
export function askForFolder(onFolder: (files: readonly FolderFile[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.onchange = () =>
    onFolder([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath, file })));
  input.click();
}

/**
 * What was dropped: files as they are, and of folders all files at any depth. To be called while the event is
 * told, for after it the browser forgets what was dropped.
 */
export async function readDrop(
  dropped: DataTransfer,
): Promise<{ readonly files: readonly File[]; readonly folders: readonly FolderFile[] }> {
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...dropped.files];
  const folders = entries.filter((entry) => entry.isDirectory);
  if (folders.length === 0) return { files, folders: [] };
  const names = new Set(folders.map(({ name }) => name));
  const below = await Promise.all(folders.map(filesBelow));
  return { files: files.filter(({ name }) => !names.has(name)), folders: below.flat() };
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly FolderFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path: entry.fullPath, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const below: FolderFile[] = [];
  for (;;) {
    // It tells a hundred at a time, and none when it has told all.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return below;
    for (const one of some) below.push(...(await filesBelow(one)));
  }
}
