import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, succeed } from '../../kernel/result.ts';
import { sha256Hex } from '../../kernel/sha256.ts';
import { answerCall } from '../answer-call.ts';
import { connectByBridge } from '../connect-by-bridge.ts';
import type { AskWeb } from '../fetch-tiles.ts';
import { fetchTiles } from '../fetch-tiles.ts';
import type { Host, HostHandlers, HostRequest } from '../contract.ts';
import type { Installation } from '../installation-capabilities.ts';
import { keyFingerprint } from '../key-fingerprint.ts';
import { planAppend, readJournalLines } from '../plan-append.ts';
import { APPEND_LIMIT_BYTES, PHOTO_LIMIT_BYTES } from '../storage-capabilities.ts';

/** A host that keeps everything in memory, for tests of what stands above the contract. */
export interface MemoryHost extends Host {
  /** The journal's lines per replica, to look into and to spoil. */
  readonly journal: Map<string, string[]>;
  readonly photos: Map<string, Uint8Array>;
}

/** `web` is asked for tiles; `taken` resolves when the call is taken back. */
export type MemoryWeb = (taken: Promise<void>) => AskWeb;

const nobodyThere: MemoryWeb = () => () =>
  Promise.resolve({ failure: 'network', reason: 'ECONNREFUSED' });

export function createMemoryHost(replica = 'r1', web: MemoryWeb = nobodyThere): MemoryHost {
  const journal = new Map<string, string[]>();
  const photos = new Map<string, Uint8Array>();
  const handlers: HostHandlers = {
    ...installationHandlers(replica),
    ...settingsHandlers(),
    ...journalHandlers(journal),
    ...photoHandlers(photos),
    'disk.space': () => Promise.resolve(succeed({ freeBytes: 5e9, totalBytes: 1e10 })),
    ...tileHandlers(web),
  };
  const nameFailure = (thrown: unknown): never => {
    throw thrown;
  };
  const host = connectByBridge({
    call: (name, request) => answerCall(handlers, name, request, nameFailure),
  });
  return { ...host, journal, photos };
}

type Part<Prefix extends string> = Pick<
  HostHandlers,
  Extract<keyof HostHandlers, `${Prefix}.${string}`>
>;

function installationHandlers(first: string): Part<'installation'> {
  let replica = first;
  let secret = hexToBytes(sha256Hex(first));
  const formerReplicas: string[] = [];
  const read = (): Installation => {
    const publicKey = bytesToHex(ed25519.getPublicKey(secret));
    return {
      replica,
      publicKey,
      fingerprint: keyFingerprint(publicKey),
      host: 'local',
      version: '0.0.0',
      dataFolder: 'memory',
      renewed: formerReplicas.length > 0,
      formerReplicas: [...formerReplicas],
    };
  };
  return {
    'installation.read': () => Promise.resolve(succeed(read())),
    'installation.sign': ({ digest }) =>
      Promise.resolve(succeed({ signature: bytesToHex(ed25519.sign(hexToBytes(digest), secret)) })),
    'installation.renew': () => {
      formerReplicas.push(replica);
      replica = `${first}x${formerReplicas.length}`;
      secret = hexToBytes(sha256Hex(replica));
      return Promise.resolve(succeed(read()));
    },
  };
}

function settingsHandlers(): Part<'settings'> {
  let settings: HostRequest<'settings.write'>['settings'] = {};
  return {
    'settings.read': () => Promise.resolve(succeed({ settings: structuredClone(settings) })),
    'settings.write': (request) => {
      settings = structuredClone(request.settings);
      return Promise.resolve(succeed({}));
    },
  };
}

function journalHandlers(journal: Map<string, string[]>): Part<'journal'> {
  const frontier = (): Record<string, number> =>
    Object.fromEntries(
      [...journal]
        .filter(([, lines]) => lines.length > 0)
        .map(([replica, lines]) => [replica, lines.length]),
    );
  return {
    'journal.frontier': () => Promise.resolve(succeed({ frontier: frontier() })),
    'journal.append': ({ lines }) => {
      const size = lines.reduce((sum, line) => sum + utf8ToBytes(line).length, 0);
      if (size > APPEND_LIMIT_BYTES) return Promise.resolve(fail({ code: 'too-large' }));
      const read = readJournalLines(lines);
      if (!read.ok) return Promise.resolve(read);
      const plan = planAppend(read.value, {
        headOf: (replica) => headOf(journal.get(replica) ?? []),
        lineAt: (replica, seq) => journal.get(replica)?.[seq - 1],
      });
      if (!plan.ok) return Promise.resolve(plan);
      for (const [replica, added] of plan.value)
        journal.set(replica, [...(journal.get(replica) ?? []), ...added]);
      return Promise.resolve(succeed({ frontier: frontier() }));
    },
    'journal.rewind': ({ replica, from }) => {
      journal.set(replica, (journal.get(replica) ?? []).slice(0, from - 1));
      return Promise.resolve(succeed({ frontier: frontier() }));
    },
    'journal.read': ({ after, limitBytes }) => {
      const wanted = [...journal.keys()]
        .sort()
        .flatMap((replica) => (journal.get(replica) ?? []).slice(after[replica] ?? 0));
      let size = 0;
      let count = 0;
      for (const line of wanted) {
        size += utf8ToBytes(line).length + 1;
        if (count > 0 && size > limitBytes) break;
        count += 1;
      }
      return Promise.resolve(
        succeed({ lines: wanted.slice(0, count), more: count < wanted.length }),
      );
    },
  };
}

function headOf(lines: readonly string[]): { seq: number; hash: string } {
  const last = lines.at(-1);
  return { seq: lines.length, hash: last === undefined ? '' : sha256Hex(last) };
}

function photoHandlers(photos: Map<string, Uint8Array>): Part<'photos'> {
  return {
    'photos.put': ({ hash, bytes }) => {
      if (bytes.length > PHOTO_LIMIT_BYTES) return Promise.resolve(fail({ code: 'too-large' }));
      if (sha256Hex(bytes) !== hash) return Promise.resolve(fail({ code: 'hash-mismatch' }));
      photos.set(hash, bytes.slice());
      return Promise.resolve(succeed({}));
    },
    'photos.get': ({ hash }) => {
      const bytes = photos.get(hash);
      if (bytes === undefined) return Promise.resolve(succeed({ bytes: null }));
      if (sha256Hex(bytes) !== hash) return Promise.resolve(fail({ code: 'damaged' }));
      return Promise.resolve(succeed({ bytes: bytes.slice() }));
    },
    'photos.list': () => Promise.resolve(succeed({ hashes: [...photos.keys()].sort() })),
  };
}

function tileHandlers(web: MemoryWeb): Part<'tiles'> {
  const open = new Map<string, () => void>();
  return {
    'tiles.fetch': (request) => {
      const taken = new Promise<void>((take) => open.set(request.call, take));
      return fetchTiles(request, web(taken));
    },
    'tiles.abort': ({ call }) => {
      open.get(call)?.();
      return Promise.resolve(succeed({}));
    },
  };
}
