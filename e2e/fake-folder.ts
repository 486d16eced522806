/*
 * In place of the system's own dialog, which no script can answer: a folder of the page's private file
 * system, whose handles are of the same kind. Each runs in the page and knows nothing outside itself.
 */

export function standInForPicker(): void {
  const choose = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('交来', { create: true });
  Object.assign(window, { showDirectoryPicker: choose });
}

/** Writes the bytes as 来.xlsx, in the place of what had that name. */
export async function putIntoFolder(bytes: readonly number[]): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('交来');
  const file = await folder.getFileHandle('来.xlsx', { create: true });
  const writing = await file.createWritable();
  await writing.write(new Uint8Array(bytes));
  await writing.close();
}

export async function loseFolder(): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry('交来', { recursive: true });
}
