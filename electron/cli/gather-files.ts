import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Notice } from '../../shared/kernel/notice.ts';
import {
  isLockName,
  isWorkbookName,
  lockNamesOf,
} from '../../shared/workbook/workbook-file-name.ts';

type GatherNoticeCode = 'lock-file' | 'earlier-merge';

/** The workbooks among files and folders, and what in them is passed over and why. */
export interface GatheredFiles {
  readonly files: readonly string[];
  /** Of `files`, those that stand open in Excel, WPS or LibreOffice: what was not saved is not in them. */
  readonly open: ReadonlySet<string>;
  readonly skipped: readonly Notice<GatherNoticeCode>[];
}

/**
 * Files as given, folders with all workbooks below them, each path once. Lock files are passed over, and
 * so is an earlier result of the same command (`out`) that lies in one of the folders.
 */
export async function gatherFiles(paths: readonly string[], out: string): Promise<GatheredFiles> {
  const found = new Map<string, string>();
  const skipped = new Map<string, Notice<GatherNoticeCode>>();
  for (const path of paths) {
    const folder = await isFolder(path);
    for (const file of folder ? await filesBelow(path) : [path]) {
      const code = reasonToSkip(file, folder, out);
      if (code === null) found.set(resolve(file), found.get(resolve(file)) ?? file);
      else skipped.set(resolve(file), { code, severity: 'info', at: { file } });
    }
  }
  const open = new Set<string>();
  for (const file of found.values()) if (await isLocked(file)) open.add(file);
  return { files: [...found.values()], open, skipped: [...skipped.values()] };
}

function reasonToSkip(file: string, inFolder: boolean, out: string): GatherNoticeCode | null {
  if (isLockName(basename(file))) return 'lock-file';
  return inFolder && resolve(file) === resolve(out) ? 'earlier-merge' : null;
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && (isWorkbookName(entry.name) || isLockName(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function isLocked(file: string): Promise<boolean> {
  const name = basename(file);
  const locks = lockNamesOf(name).map((lock) => join(dirname(file), lock));
  for (const lock of locks) {
    const there = await stat(lock).then(
      () => true,
      () => false,
    );
    if (there) return true;
  }
  return false;
}
