/** A pack's file, as a sync access handle of the origin's private file system is one; read and written at offsets in bytes. */
export interface PackFile {
  getSize(): number;
  /** Bytes read. */
  read(into: Uint8Array, options: { readonly at: number }): number;
  /** Bytes written: fewer when the disk is full, where it does not throw QuotaExceededError. */
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Where pack files are; `lock` says whether this process may write the pack, and keeps others from it until released. */
export interface PackFiles {
  open(pack: string): Promise<PackFile>;
  remove(pack: string): Promise<void>;
  lock(pack: string): Promise<(() => void) | null>;
}
