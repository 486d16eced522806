import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { HostHandlers, HostReply, HostRequest } from '../../shared/host/contract.ts';
import { planAppend, readJournalLines } from '../../shared/host/plan-append.ts';
import type { JournalLine } from '../../shared/host/plan-append.ts';
import { APPEND_LIMIT_BYTES } from '../../shared/host/storage-capabilities.ts';
import {
  appendLines,
  cutLines,
  newJournalFile,
  openJournalFile,
  readLines,
} from './journal-file.ts';
import type { JournalFile, OpenAppendable } from './journal-file.ts';
import { journalFileName, replicaOfFileName } from './journal-file-name.ts';

type JournalHandlers = Pick<
  HostHandlers,
  'journal.frontier' | 'journal.append' | 'journal.read' | 'journal.rewind'
>;
type Files = Map<string, JournalFile>;

/** Opens `journal/`, one file per replica; appends run one after the other. */
export async function openJournal(
  dataFolder: string,
  openFile?: OpenAppendable,
): Promise<JournalHandlers> {
  const folder = join(dataFolder, 'journal');
  await mkdir(folder, { recursive: true });
  const files: Files = new Map();
  for (const name of (await readdir(folder)).sort()) {
    const replica = replicaOfFileName(name);
    if (replica !== null) files.set(replica, await openJournalFile(join(folder, name), replica));
  }
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const reply = last.then(write);
    last = reply.catch(() => undefined);
    return reply;
  };
  return {
    'journal.frontier': () => Promise.resolve(succeed({ frontier: frontierOf(files) })),
    'journal.append': (request) => inTurn(() => append(folder, files, request, openFile)),
    'journal.rewind': ({ replica, from }) =>
      inTurn(async () => {
        const file = files.get(replica);
        if (file !== undefined) await cutLines(file, from);
        return succeed({ frontier: frontierOf(files) });
      }),
    'journal.read': (request) => read(files, request),
  };
}

function frontierOf(files: Files): Record<string, number> {
  const held = [...files].filter(([, file]) => file.ends.length > 0);
  return Object.fromEntries(held.map(([replica, file]) => [replica, file.ends.length]));
}

async function append(
  folder: string,
  files: Files,
  { lines }: HostRequest<'journal.append'>,
  openFile?: OpenAppendable,
): Promise<HostReply<'journal.append'>> {
  const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  if (size > APPEND_LIMIT_BYTES) return fail({ code: 'too-large' });
  const incoming = readJournalLines(lines);
  if (!incoming.ok) return incoming;
  const held = await readHeld(files, incoming.value);
  const plan = planAppend(incoming.value, {
    headOf: (replica) => {
      const file = files.get(replica);
      return { seq: file?.ends.length ?? 0, hash: file?.lastHash ?? '' };
    },
    lineAt: (replica, seq) => held.get(`${replica}:${seq}`),
  });
  if (!plan.ok) return plan;
  // A disk that fails between two replicas leaves the first one's whole lines: sending all again is safe.
  for (const [replica, added] of plan.value) {
    const file = files.get(replica) ?? newJournalFile(join(folder, journalFileName(replica)));
    await appendLines(file, added, openFile);
    files.set(replica, file);
  }
  return succeed({ frontier: frontierOf(files) });
}

/** The stored lines an append repeats, by dot: one read per replica however many there are. */
async function readHeld(
  files: Files,
  incoming: readonly JournalLine[],
): Promise<Map<string, string>> {
  const ranges = new Map<string, { from: number; to: number }>();
  for (const { change } of incoming) {
    const { replica, seq } = change;
    if (seq > (files.get(replica)?.ends.length ?? 0)) continue;
    const range = ranges.get(replica) ?? { from: seq, to: seq };
    ranges.set(replica, { from: Math.min(range.from, seq), to: Math.max(range.to, seq) });
  }
  const held = new Map<string, string>();
  for (const [replica, { from, to }] of ranges) {
    const file = files.get(replica);
    if (file === undefined) continue;
    const lines = await readLines(file, from, to);
    lines.forEach((line, i) => held.set(`${replica}:${from + i}`, line));
  }
  return held;
}

async function read(
  files: Files,
  { after, limitBytes }: HostRequest<'journal.read'>,
): Promise<HostReply<'journal.read'>> {
  let lines: string[] = [];
  let left = limitBytes;
  for (const replica of [...files.keys()].sort()) {
    const file = files.get(replica);
    const from = (after[replica] ?? 0) + 1;
    if (file === undefined || from > file.ends.length) continue;
    const { ends } = file;
    const atLeast = lines.length === 0 ? from : from - 1;
    const to = Math.max(lastWithin(ends, from, left), atLeast);
    const more = to < ends.length;
    left -= (ends[to - 1] ?? 0) - (ends[from - 2] ?? 0);
    lines = lines.concat(await readLines(file, from, to));
    if (more) return succeed({ lines, more });
  }
  return succeed({ lines, more: false });
}

/** The last seq from `from` on whose line still ends within `limit` bytes; `from - 1` when not even one does. */
function lastWithin(ends: readonly number[], from: number, limit: number): number {
  const start = ends[from - 2] ?? 0;
  let low = from - 1;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ends[middle - 1] ?? 0) - start <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
