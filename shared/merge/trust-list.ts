import { z } from 'zod';
import { keyFingerprint, readFingerprint } from '../host/key-fingerprint.ts';
import type { WorkbookState } from './read-dianwei-workbook.ts';

/** An installation a person vouches for: its key's fingerprint as read aloud, typed or scanned. */
export interface TrustedInstallation {
  /** As keyFingerprint writes it. */
  readonly fingerprint: string;
  /** What the person calls it, e.g. whose laptop it is. */
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly addedAt: string;
}

export interface TrustList {
  readonly installations: readonly TrustedInstallation[];
}

/** The installation that signed a workbook; `trusted` is null where no list was asked. */
export interface SourceInstallation {
  readonly fingerprint: string;
  readonly name: string | null;
  readonly trusted: boolean | null;
}

const fingerprint = z.string().transform((typed, context) => {
  const known = readFingerprint(typed);
  if (known === null) context.addIssue({ code: 'custom', message: 'not a fingerprint' });
  return known ?? z.NEVER;
});

const trustedInstallation = z.object({
  fingerprint,
  name: z.string().default(''),
  addedAt: z.string().default(''),
});

const trustList = z.object({ installations: z.array(trustedInstallation) });

/** The installations of a kept list that can be read. */
export function readTrusted(kept: readonly unknown[]): readonly TrustedInstallation[] {
  return kept.flatMap((one) => {
    const read = trustedInstallation.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The trust list of this laptop's settings, itself in it; null while the person vouches for nobody: then no list is asked. */
export function trustOf(
  trusted: readonly TrustedInstallation[],
  own: TrustedInstallation,
): TrustList | null {
  return trusted.length === 0 ? null : { installations: [...trusted, own] };
}

/** The list with one installation more; null when the fingerprint typed or scanned has a slip. One that is in it takes the new name. */
export function withTrusted(
  trusted: readonly TrustedInstallation[],
  typed: string,
  name: string,
  addedAt: string,
): readonly TrustedInstallation[] | null {
  const known = readFingerprint(typed);
  if (known === null) return null;
  const others = trusted.filter((one) => one.fingerprint !== known);
  return [...others, { fingerprint: known, name: name.trim(), addedAt }];
}

/** How far a source can be believed once the list was asked (rule M15). */
export function judgeState(
  state: WorkbookState,
  installation: SourceInstallation | null,
): WorkbookState {
  return state === 'intact' && installation?.trusted === false ? 'unknown' : state;
}

/** A trust list from its JSON text; null when it is none or a fingerprint in it has a slip. */
export function readTrustList(text: string): TrustList | null {
  try {
    return trustList.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Who signed with this key (hex), by the list; null when nobody did. */
export function judgeInstallation(
  publicKey: string,
  trust: TrustList | null,
): SourceInstallation | null {
  if (publicKey === '') return null;
  const own = keyFingerprint(publicKey);
  const known = trust?.installations.find((one) => one.fingerprint === own);
  return {
    fingerprint: own,
    name: known?.name ?? null,
    trusted: trust === null ? null : known !== undefined,
  };
}
