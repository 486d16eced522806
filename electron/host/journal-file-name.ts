import { isWindowsDevice } from './windows-device.ts';

const EXTENSION = '.jsonl';

/** The journal file of a replica; `_` is in no replica id, so the names cannot meet. A replica id from elsewhere may spell a device. */
export function journalFileName(replica: string): string {
  return `${isWindowsDevice(replica) ? '_' : ''}${replica}${EXTENSION}`;
}

/** The replica a file of the journal's folder belongs to; null for any other file. */
export function replicaOfFileName(name: string): string | null {
  const match = /^_?([a-z0-9~]{1,40})\.jsonl$/.exec(name);
  const replica = match?.[1] ?? null;
  return replica !== null && journalFileName(replica) === name ? replica : null;
}
