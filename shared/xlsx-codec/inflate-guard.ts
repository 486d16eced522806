import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { CodecNotice } from './codec-notice.ts';
import { refuse } from './codec-notice.ts';
import { crc32 } from './crc32.ts';
import { inflateLarge } from './inflate-large.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Byte and part limits of a package; the inflated ones count what really comes out, not what is claimed. */
export interface PackageLimits {
  readonly packed: number;
  readonly inflated: number;
  readonly part: number;
  readonly parts: number;
}

const MB = 1024 * 1024;

export const PACKAGE_LIMITS: PackageLimits = {
  packed: 128 * MB,
  inflated: 256 * MB,
  part: 200 * MB,
  parts: 2000,
};

/** Parts by name without a leading slash. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/**
 * The parts of an .xlsx package for which `wanted` says yes, inflated under limits; or the reason the
 * file is refused before any library sees it (size, no zip, encrypted, old .xls, truncated, damaged
 * bytes by CRC, zip bomb, macros, external links). Unwanted parts are inflated neither.
 */
export async function openPackage(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<Result<PackageParts, CodecNotice>> {
  const outer = checkOuter(bytes, limits);
  if (outer) return fail(outer);
  const directory = readZipDirectory(bytes, limits.parts);
  if (!directory.ok) return directory;
  const content = checkNames(directory.value);
  if (content) return fail(content);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of directory.value) {
    if (!wanted(entry.name)) continue;
    const part = await inflateEntry(bytes, entry, Math.min(limits.part, limits.inflated - total));
    if (!part.ok) return part;
    total += part.value.length;
    parts.set(entry.name, part.value);
  }
  return succeed(parts);
}

function checkOuter(bytes: Uint8Array, limits: PackageLimits): CodecNotice | null {
  if (bytes.length === 0) return refuse('workbook-empty');
  if (bytes.length > limits.packed) {
    return refuse('workbook-too-large', { megabytes: Math.ceil(bytes.length / MB) });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return refuse(holdsName(bytes, 'EncryptedPackage') ? 'workbook-encrypted' : 'workbook-old-xls');
  }
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) ? null : refuse('workbook-not-zip');
}

function checkNames(entries: readonly ZipEntry[]): CodecNotice | null {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (!names.includes('[content_types].xml')) return refuse('workbook-not-spreadsheet');
  if (names.some((name) => name.endsWith('vbaproject.bin'))) return refuse('workbook-macros');
  if (names.some((name) => name.startsWith('xl/externallinks/'))) {
    return refuse('workbook-external-links');
  }
  return null;
}

async function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Result<Uint8Array, CodecNotice>> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) return fail(refuse('workbook-corrupt'));
  const out = entry.method === 0 ? packed : await inflateLarge(packed, limit);
  if (out === 'damaged') return fail(refuse('workbook-corrupt', { part: entry.name }));
  if (out === 'too-large' || out.length > limit) {
    return fail(refuse('workbook-zip-bomb', { part: entry.name }));
  }
  if (crc32(out) !== entry.crc) return fail(refuse('workbook-corrupt', { part: entry.name }));
  return succeed(out);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Whether a compound file names this stream in its directory (UTF-16LE) anywhere. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  let at = bytes.indexOf(codes[0] as number);
  while (at >= 0) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
    at = bytes.indexOf(codes[0] as number, at + 1);
  }
  return false;
}
