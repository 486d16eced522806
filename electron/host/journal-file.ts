import { createHash } from 'node:crypto';
import { open, readFile, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { keepAside } from './keep-aside.ts';
import { measureChain } from './measure-chain.ts';
import { syncFolder } from './write-durably.ts';

/** What is needed of an open journal file to append to it; a FileHandle, or a test's that fails half-way. */
export type AppendableFile = Pick<FileHandle, 'write' | 'sync' | 'truncate' | 'close'>;
export type OpenAppendable = (path: string) => Promise<AppendableFile>;

/** One replica's changes on disk, a line each, in order: line n is the change with seq n. */
export interface JournalFile {
  readonly path: string;
  /** Byte offset after each line's end; `ends[seq - 1]`. */
  readonly ends: number[];
  /** SHA-256 of the last line, '' when there is none. */
  lastHash: string;
  /** A failed append could not be cut back: the file may be longer than `ends` says. */
  torn: boolean;
}

export const newJournalFile = (path: string): JournalFile => ({
  path,
  ends: [],
  lastHash: '',
  torn: false,
});

/**
 * Opens a replica's file. From the first line that is torn, damaged or does not follow the one before,
 * the rest is kept aside and cut off; the working store gives it back by frontier.
 */
export async function openJournalFile(path: string, replica: string): Promise<JournalFile> {
  const bytes = await readFile(path);
  const chain = measureChain(bytes, replica);
  const whole = chain.ends.at(-1) ?? 0;
  if (whole < bytes.length) {
    await keepAside(dirname(path), basename(path), bytes.subarray(whole));
    await truncate(path, whole);
  }
  return { path, ends: chain.ends, lastHash: chain.lastHash, torn: false };
}

const openForAppend: OpenAppendable = (path) => open(path, 'a', 0o600);

/** Appends lines and returns when they are on the disk; when that fails the file is cut back to what it was. */
export async function appendLines(
  file: JournalFile,
  lines: readonly string[],
  openFile: OpenAppendable = openForAppend,
): Promise<void> {
  const start = file.ends.at(-1) ?? 0;
  const buffers = lines.map((line) => Buffer.from(`${line}\n`, 'utf8'));
  const handle = await openFile(file.path);
  try {
    if (file.torn) await handle.truncate(start);
    file.torn = true;
    await writeAll(handle, Buffer.concat(buffers));
    await handle.sync();
    file.torn = false;
  } catch (thrown) {
    await handle.truncate(start);
    file.torn = false;
    throw thrown;
  } finally {
    await handle.close();
  }
  if (start === 0) await syncFolder(dirname(file.path));
  let end = start;
  for (const buffer of buffers) file.ends.push((end += buffer.length));
  const last = lines.at(-1);
  if (last !== undefined) file.lastHash = createHash('sha256').update(last).digest('hex');
}

/** Keeps the lines from seq `from` on aside and cuts them off. */
export async function cutLines(file: JournalFile, from: number): Promise<void> {
  const start = file.ends[from - 2] ?? 0;
  if (from > file.ends.length) return;
  const bytes = await readFile(file.path);
  await keepAside(dirname(file.path), basename(file.path), bytes.subarray(start));
  await truncate(file.path, start);
  file.ends.length = from - 1;
  const last = from > 1 ? (await readLines(file, from - 1, from - 1))[0] : undefined;
  file.lastHash = last === undefined ? '' : createHash('sha256').update(last).digest('hex');
}

async function writeAll(handle: AppendableFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, at);
    at += bytesWritten;
  }
}

/** The lines with seq `from` to `to` (both included, from 1). */
export async function readLines(file: JournalFile, from: number, to: number): Promise<string[]> {
  if (to < from) return [];
  const start = file.ends[from - 2] ?? 0;
  const end = file.ends[to - 1] ?? start;
  const handle = await open(file.path, 'r');
  try {
    const bytes = Buffer.alloc(end - start);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error(`${file.path} is shorter than it was`);
      at += bytesRead;
    }
    return bytes.toString('utf8', 0, bytes.length - 1).split('\n');
  } finally {
    await handle.close();
  }
}
