import { z } from 'zod';
import { MIB, capability } from './capability.ts';
import { byteCount, bytes, digestHex, empty, frontier, replicaId } from './host-values.ts';

/** The largest photo or attachment the host keeps, in bytes. */
export const PHOTO_LIMIT_BYTES = 64 * MIB;
/** The most journal text one append may carry, in bytes of UTF-8; writers send more in several calls. */
export const APPEND_LIMIT_BYTES = 64 * MIB;

/** The settings of this installation, as one JSON object (not synced, not part of the change log). */
const settings = z.record(z.string(), z.json());

export const settingsCapabilities = {
  'settings.read': capability({ request: empty, reply: z.strictObject({ settings }) }),
  'settings.write': capability({
    request: z.strictObject({ settings }),
    reply: empty,
    limitBytes: MIB,
  }),
};

/** The journal: every change as a line of text (encodeChange), on disk before the reply comes. */
export const journalCapabilities = {
  'journal.frontier': capability({ request: empty, reply: z.strictObject({ frontier }) }),
  /** All lines or none; lines held already are passed over. The reply is the frontier after it. */
  'journal.append': capability({
    request: z.strictObject({ lines: z.array(z.string()) }),
    reply: z.strictObject({ frontier }),
    errors: ['bad-line', 'gap', 'fork'],
    limitBytes: APPEND_LIMIT_BYTES + MIB,
  }),
  /** Lines not covered by `after`, each replica's in order, about `limitBytes` of UTF-8 at a time. */
  'journal.read': capability({
    request: z.strictObject({ after: frontier, limitBytes: z.int().positive() }),
    reply: z.strictObject({ lines: z.array(z.string()), more: z.boolean() }),
    limitBytes: MIB,
  }),
  /** Keeps a replica's lines from `from` on aside and cuts them off: its history forked and is named anew. */
  'journal.rewind': capability({
    request: z.strictObject({ replica: replicaId, from: z.int().positive() }),
    reply: z.strictObject({ frontier }),
  }),
};

/** Photos and attachments by the SHA-256 of their bytes. */
export const photoCapabilities = {
  'photos.put': capability({
    request: z.strictObject({ hash: digestHex, bytes }),
    reply: empty,
    errors: ['hash-mismatch'],
    limitBytes: PHOTO_LIMIT_BYTES + MIB,
  }),
  /** `null` when not held; bytes that no longer match their hash are `damaged`, never handed out. */
  'photos.get': capability({
    request: z.strictObject({ hash: digestHex }),
    reply: z.strictObject({ bytes: bytes.nullable() }),
    errors: ['damaged'],
  }),
  'photos.list': capability({
    request: empty,
    reply: z.strictObject({ hashes: z.array(digestHex) }),
  }),
};

export const diskCapabilities = {
  'disk.space': capability({
    request: empty,
    reply: z.strictObject({ freeBytes: byteCount, totalBytes: byteCount }),
  }),
};
