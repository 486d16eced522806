const EXTENSION = '.jsonl';
/** Names Windows keeps for devices, whatever their extension; a replica id from elsewhere may spell one. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The journal file of a replica; `_` is in no replica id, so the names cannot meet. */
export function journalFileName(replica: string): string {
  return `${DEVICE.test(replica) ? '_' : ''}${replica}${EXTENSION}`;
}

/** The replica a file of the journal's folder belongs to; null for any other file. */
export function replicaOfFileName(name: string): string | null {
  const match = /^_?([a-z0-9~]{1,40})\.jsonl$/.exec(name);
  const replica = match?.[1] ?? null;
  return replica !== null && journalFileName(replica) === name ? replica : null;
}
