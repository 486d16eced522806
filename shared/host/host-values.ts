import { z } from 'zod';

/**
 * Without this zod compiles its checks with `new Function`, which our content security policy refuses
 * (and reports on the console) in every window.
 */
z.config({ jitless: true });

export const empty = z.strictObject({});
export const replicaId = z.string().regex(/^[a-z0-9~]{1,40}$/);
/** 32 bytes as 64 lower-case hex digits. */
export const digestHex = z.string().regex(/^[0-9a-f]{64}$/);
export const frontier = z.record(replicaId, z.int().nonnegative());
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
export const byteCount = z.int().nonnegative();
