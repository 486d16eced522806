import { appendFile, mkdir, open, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectByBridge } from '../../shared/host/connect-by-bridge.ts';
import { answerCall } from '../../shared/host/answer-call.ts';
import type { Host, HostHandlers } from '../../shared/host/contract.ts';
import { createMemoryHost } from '../../shared/host/testing/memory-host.ts';
import { sampleChain } from '../../shared/host/testing/sample-chain.ts';
import type { AppendableFile, OpenAppendable } from './journal-file.ts';
import { journalFileName, replicaOfFileName } from './journal-file-name.ts';
import { openJournal } from './journal.ts';
import { nameDiskError } from './name-disk-error.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const chain = sampleChain('aa', 6);
const everything = { after: {}, limitBytes: 1e6 };

describe('journal on disk', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'journal', 'aa.jsonl');
    await mkdir(join(folder.path, 'journal'));
  });
  afterEach(() => folder.remove());

  const openHost = async (openFile?: OpenAppendable): Promise<Host> => {
    const handlers = {
      ...(createMemoryHost() as unknown as HostHandlers),
      ...(await openJournal(folder.path, openFile)),
    };
    return connectByBridge({
      call: (name, request) => answerCall(handlers, name, request, nameDiskError),
    });
  };
  const linesOf = async (host: Host): Promise<readonly string[]> => {
    const reply = await host.call('journal.read', everything);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value.lines;
  };
  const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

  it('is one line per change', async () => {
    const host = await openHost();
    await host.call('journal.append', { lines: chain });
    expect(await readFile(path, 'utf8')).toBe(fileOf(chain));
  });

  it('J1: a last line cut at any byte is kept aside, and appending goes on from the whole lines', async () => {
    const whole = fileOf(chain.slice(0, 2));
    const last = Buffer.from(`${chain[2]!}\n`);
    for (let cut = 1; cut < last.length; cut += 7) {
      await writeFile(path, Buffer.concat([Buffer.from(whole), last.subarray(0, cut)]));
      const host = await openHost();
      expect(await linesOf(host)).toEqual(chain.slice(0, 2));
      await host.call('journal.append', { lines: chain.slice(2, 4) });
      expect(await readFile(path, 'utf8')).toBe(fileOf(chain.slice(0, 4)));
    }
    const aside = await readdir(join(folder.path, 'journal', 'aside'));
    expect(aside).toHaveLength(Math.ceil((last.length - 1) / 7));
    const first = await readFile(join(folder.path, 'journal', 'aside', 'aa.jsonl.1'));
    expect(first).toEqual(last.subarray(0, 1));
  });

  it('J2: a block of zeros, a changed line, a missing line and a foreign line end the whole part', async () => {
    const [a, b, c, d] = chain as [string, string, string, string];
    const spoilt = [
      [a, b, '\0'.repeat(50)],
      [a, b.replace('龙潭', '龙谭'), c, d],
      [a, c, d],
      [a, sampleChain('bb', 2)[1]!, b],
      [a, b, c.replace('龙潭', '龙谭')],
      [a, b, ''],
    ];
    const left: number[] = [];
    for (const lines of spoilt) {
      await writeFile(path, fileOf(lines));
      left.push((await linesOf(await openHost())).length);
    }
    // The fifth: a changed last line that still spells a Change cannot be told from the file alone.
    expect(left).toEqual([2, 2, 1, 1, 3, 2]);
  });

  it('J3: a full disk leaves what was there, says disk-full, and the same append works later', async () => {
    let full = false;
    const host = await openHost((file) => openFailing(file, () => (full ? 'ENOSPC' : null)));
    await host.call('journal.append', { lines: chain.slice(0, 2) });
    full = true;
    const reply = await host.call('journal.append', { lines: chain.slice(2, 4) });
    expect(reply.ok ? null : reply.error.code).toBe('disk-full');
    expect(await readFile(path, 'utf8')).toBe(fileOf(chain.slice(0, 2)));
    expect(await linesOf(host)).toEqual(chain.slice(0, 2));
    full = false;
    await host.call('journal.append', { lines: chain.slice(2, 4) });
    expect(await readFile(path, 'utf8')).toBe(fileOf(chain.slice(0, 4)));
  });

  it('J3: another disk error is disk-failed with its name', async () => {
    const host = await openHost((file) => openFailing(file, () => 'EIO'));
    const reply = await host.call('journal.append', { lines: chain });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'disk-failed', params: { reason: 'EIO' } },
    });
  });

  it('J4: what a failed cut left behind is cut before the next append', async () => {
    let broken = false;
    const host = await openHost((file) => openFailing(file, () => (broken ? 'EIO' : null), true));
    await host.call('journal.append', { lines: chain.slice(0, 1) });
    broken = true;
    await host.call('journal.append', { lines: chain.slice(1, 2) });
    expect((await readFile(path, 'utf8')).length).toBeGreaterThan(fileOf(chain.slice(0, 1)).length);
    broken = false;
    await host.call('journal.append', { lines: chain.slice(1, 2) });
    expect(await readFile(path, 'utf8')).toBe(fileOf(chain.slice(0, 2)));
  });

  it('J5: files that are no journal are left alone', async () => {
    await writeFile(join(folder.path, 'journal', 'README.txt'), 'hello');
    await appendFile(path, fileOf(chain));
    expect(await linesOf(await openHost())).toEqual(chain);
    expect(await readFile(join(folder.path, 'journal', 'README.txt'), 'utf8')).toBe('hello');
  });
});

describe('journal file names', () => {
  it('J6: every replica id has one, and none is a device of Windows', () => {
    for (const replica of ['aa', 'con', 'lpt1', 'x~9', 'com'])
      expect(replicaOfFileName(journalFileName(replica))).toBe(replica);
    expect(journalFileName('con')).toBe('_con.jsonl');
    for (const name of ['con.jsonl', '_aa.jsonl', 'AA.jsonl', 'aa.json', 'aside', '.jsonl'])
      expect(replicaOfFileName(name)).toBeNull();
  });
});

/** A real file that writes half of what it is given and then fails while `failure()` names an error. */
async function openFailing(
  file: string,
  failure: () => string | null,
  alsoTruncate = false,
): Promise<AppendableFile> {
  const real = await open(file, 'a');
  const refuse = (): void => {
    const code = failure();
    if (code !== null) throw Object.assign(new Error(code), { code });
  };
  const write = async (bytes: Uint8Array): Promise<unknown> => {
    if (failure() !== null) await real.write(bytes.subarray(0, bytes.length / 2));
    refuse();
    return real.write(bytes);
  };
  return {
    write: write as AppendableFile['write'],
    sync: () => real.sync(),
    close: () => real.close(),
    truncate: (length) => {
      if (alsoTruncate) refuse();
      return real.truncate(length);
    },
  };
}
