import type { HostError } from '../../shared/host/contract.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The coded failure behind something thrown in the host: a full disk, another disk error, or a fault of ours. */
export function nameDiskError(thrown: unknown): HostError {
  const code = systemCode(thrown);
  if (code === null) return { code: 'host-failed', params: { why: String(thrown) } };
  return { code: FULL.has(code) ? 'disk-full' : 'disk-failed', params: { reason: code } };
}

/** The system's error name (`ENOENT` …) of a thrown value, or null when it carries none. */
export function systemCode(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}
