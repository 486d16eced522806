import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/sha256.ts';
import type { Host, HostReply, HostValue } from '../contract.ts';
import type { CapabilityName } from '../capability-names.ts';
import { keyFingerprint } from '../key-fingerprint.ts';
import { PHOTO_LIMIT_BYTES } from '../storage-capabilities.ts';
import { sampleChain } from './sample-chain.ts';
import { describeTileCases } from './tile-cases.ts';

export interface OpenedHost {
  readonly host: Host;
  /** Where the made-up map server (tile-web.ts) stands. */
  readonly web: string;
  close(): Promise<void>;
}

function valueOf<N extends CapabilityName>(reply: HostReply<N>): HostValue<N> {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

const codeOf = (reply: { ok: boolean; error?: { code: string } }): string | undefined =>
  reply.ok ? undefined : reply.error?.code;

/** What every host keeps, run against each: memory, Node directly, HTTP, ipc. `open` gives a fresh empty one. */
export function describeHostContract(name: string, open: () => Promise<OpenedHost>): void {
  describe(`host contract: ${name}`, () => {
    let opened: OpenedHost;
    let host: Host;
    beforeEach(async () => {
      opened = await open();
      host = opened.host;
    });
    afterEach(() => opened.close());

    describe('installation', () => {
      it('has a replica id, a key and a readable fingerprint', async () => {
        const mine = valueOf(await host.call('installation.read', {}));
        expect(mine.replica).toMatch(/^[a-z0-9]{1,40}$/);
        expect(mine.fingerprint).toBe(keyFingerprint(mine.publicKey));
        expect(mine.renewed).toBe(false);
        expect(valueOf(await host.call('installation.read', {}))).toEqual(mine);
      });

      it('signs a digest so that its public key verifies it', async () => {
        const { publicKey } = valueOf(await host.call('installation.read', {}));
        const digest = sha256Hex('工作簿');
        const { signature } = valueOf(await host.call('installation.sign', { digest }));
        const verifies = (text: string): boolean =>
          ed25519.verify(hexToBytes(signature), hexToBytes(text), hexToBytes(publicKey));
        expect(verifies(digest)).toBe(true);
        expect(verifies(sha256Hex('other'))).toBe(false);
      });

      it('renews replica id and key together and remembers the old id', async () => {
        const before = valueOf(await host.call('installation.read', {}));
        const after = valueOf(await host.call('installation.renew', {}));
        expect(after.replica).not.toBe(before.replica);
        expect(after.publicKey).not.toBe(before.publicKey);
        expect(after.renewed).toBe(true);
        expect(after.formerReplicas).toEqual([before.replica]);
        expect(valueOf(await host.call('installation.read', {}))).toEqual(after);
      });

      it('refuses to sign what is no digest', async () => {
        expect(codeOf(await host.call('installation.sign', { digest: 'abc' }))).toBe('bad-request');
      });
    });

    it('keeps settings whole', async () => {
      expect(valueOf(await host.call('settings.read', {}))).toEqual({ settings: {} });
      const settings = { language: 'zh', map: { zoom: 13, layers: ['路', null, true] } };
      valueOf(await host.call('settings.write', { settings }));
      expect(valueOf(await host.call('settings.read', {}))).toEqual({ settings });
      valueOf(await host.call('settings.write', { settings: { language: 'en' } }));
      expect(valueOf(await host.call('settings.read', {})).settings).toEqual({ language: 'en' });
    });

    describe('journal', () => {
      const all = { after: {}, limitBytes: 1e6 };

      it('J12: is rewound to before a fork, and takes the other history then', async () => {
        const [ours, theirs] = [sampleChain('r1', 3), sampleChain('r1', 2, 'copy')];
        valueOf(await host.call('journal.append', { lines: ours }));
        const cut = valueOf(await host.call('journal.rewind', { replica: 'r1', from: 2 }));
        expect(cut.frontier).toEqual({ r1: 1 });
        valueOf(await host.call('journal.append', { lines: ours.slice(1) }));
        expect(valueOf(await host.call('journal.read', all)).lines).toEqual(ours);
        expect(codeOf(await host.call('journal.append', { lines: theirs }))).toBe('fork');
        const none = valueOf(await host.call('journal.rewind', { replica: 'r1', from: 1 }));
        expect(none.frontier).toEqual({});
        valueOf(await host.call('journal.append', { lines: theirs }));
        expect(valueOf(await host.call('journal.read', all)).lines).toEqual(theirs);
      });

      it('appends and reads back in each replica’s order', async () => {
        expect(valueOf(await host.call('journal.frontier', {}))).toEqual({ frontier: {} });
        const [a, b] = [sampleChain('aa', 3), sampleChain('bb~1', 2)];
        const lines = [b[0]!, a[0]!, a[1]!, b[1]!, a[2]!];
        const reply = valueOf(await host.call('journal.append', { lines }));
        expect(reply.frontier).toEqual({ aa: 3, 'bb~1': 2 });
        expect(valueOf(await host.call('journal.read', all)).lines).toEqual([...a, ...b]);
      });

      it('J7: passes over lines it holds, also within one call', async () => {
        const chain = sampleChain('aa', 4);
        valueOf(await host.call('journal.append', { lines: chain.slice(0, 2) }));
        const again = [...chain, ...chain];
        const reply = valueOf(await host.call('journal.append', { lines: again }));
        expect(reply.frontier).toEqual({ aa: 4 });
        expect(valueOf(await host.call('journal.read', all)).lines).toEqual(chain);
      });

      it('J7: refuses a gap, a fork and a line that is no change, and then keeps none of the call', async () => {
        const [chain, other] = [sampleChain('aa', 4), sampleChain('aa', 4, 'other ')];
        valueOf(await host.call('journal.append', { lines: chain.slice(0, 2) }));
        const append = (...lines: string[]): Promise<HostReply<'journal.append'>> =>
          host.call('journal.append', { lines: [...sampleChain('bb', 1), ...lines] });
        const gap = await append(chain[3]!);
        expect(gap.ok ? null : gap.error).toEqual({
          code: 'gap',
          params: { replica: 'aa', seq: 3 },
        });
        const fork = await append(chain[2]!, other[1]!);
        expect(fork.ok ? null : fork.error).toEqual({
          code: 'fork',
          params: { replica: 'aa', seq: 2 },
        });
        expect(codeOf(await append(other[2]!))).toBe('fork');
        expect(codeOf(await append(`${chain[2]!} `))).toBe('bad-line');
        expect(codeOf(await append('{}'))).toBe('bad-line');
        const { frontier } = valueOf(await host.call('journal.frontier', {}));
        expect(frontier).toEqual({ aa: 2 });
      });

      it('reads on from a frontier, a piece at a time, until nothing is left', async () => {
        const [a, b] = [sampleChain('aa', 7), sampleChain('bb', 5)];
        valueOf(await host.call('journal.append', { lines: [...a, ...b] }));
        const after: Record<string, number> = { aa: 2 };
        const got: string[] = [];
        for (let more = true; more;) {
          const piece = valueOf(await host.call('journal.read', { after, limitBytes: 500 }));
          expect(piece.lines.length).toBeGreaterThan(0);
          got.push(...piece.lines);
          for (const line of piece.lines) {
            const { replica, seq } = JSON.parse(line) as { replica: string; seq: number };
            after[replica] = seq;
          }
          more = piece.more;
        }
        expect(got).toEqual([...a.slice(2), ...b]);
        const rest = valueOf(await host.call('journal.read', { after, limitBytes: 500 }));
        expect(rest).toEqual({ lines: [], more: false });
      });

      it('takes appends made at the same time one after the other', async () => {
        const chains = ['aa', 'bb', 'cc', 'dd'].map((replica) => sampleChain(replica, 5));
        const replies = await Promise.all(
          chains.map((lines) => host.call('journal.append', { lines })),
        );
        expect(replies.every((reply) => reply.ok)).toBe(true);
        expect(valueOf(await host.call('journal.read', all)).lines).toEqual(chains.flat());
      });
    });

    describe('photos', () => {
      const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);
      const hash = sha256Hex(bytes);

      it('keeps bytes by their hash; putting twice is once', async () => {
        expect(valueOf(await host.call('photos.get', { hash })).bytes).toBeNull();
        valueOf(await host.call('photos.put', { hash, bytes }));
        valueOf(await host.call('photos.put', { hash, bytes }));
        const got = valueOf(await host.call('photos.get', { hash })).bytes!;
        expect(got.length).toBe(bytes.length);
        expect(sha256Hex(got)).toBe(hash);
        expect(valueOf(await host.call('photos.list', {}))).toEqual({ hashes: [hash] });
      });

      it('J9: refuses bytes that do not match', async () => {
        const reply = await host.call('photos.put', { hash: sha256Hex('x'), bytes });
        expect(codeOf(reply)).toBe('hash-mismatch');
        expect(valueOf(await host.call('photos.list', {})).hashes).toEqual([]);
      });

      it('refuses a name that is no hash', async () => {
        const reply = await host.call('photos.get', { hash: '../installation.json' });
        expect(codeOf(reply)).toBe('bad-request');
      });

      it('refuses what is too large, and goes on', async () => {
        const large = new Uint8Array(PHOTO_LIMIT_BYTES + 2 * 1024 * 1024);
        const reply = await host.call('photos.put', { hash: sha256Hex('x'), bytes: large });
        expect(codeOf(reply)).toBe('too-large');
        valueOf(await host.call('photos.put', { hash, bytes }));
      });
    });

    describe('tiles', () => describeTileCases(() => opened));

    it('tells the disk’s space', async () => {
      const { freeBytes, totalBytes } = valueOf(await host.call('disk.space', {}));
      expect(totalBytes).toBeGreaterThan(0);
      expect(freeBytes).toBeLessThanOrEqual(totalBytes);
    });

    it('refuses a name outside the contract and members nobody asked for', async () => {
      const call = host.call as (name: string, request: unknown) => Promise<{ ok: boolean }>;
      expect((await call('files.read', { path: '/etc/passwd' })).ok).toBe(false);
      expect(codeOf(await call('photos.list', { path: '/' }))).toBe('bad-request');
    });
  });
}
