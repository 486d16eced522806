/** The bytes could not be had from the browser: the file is gone, held by another program, or on a drive pulled out. */
export type WorkbookFileCode =
  | 'file-unreadable'
  /** A folder has none. */
  | 'folder-no-workbooks'
  /** Some of a folder stand open in Excel or WPS; params `count`, `names` of the first. */
  | 'folder-workbooks-open';

export async function bytesOfFile(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
