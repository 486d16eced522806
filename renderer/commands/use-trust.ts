import type { Installation } from '../../shared/host/installation-capabilities.ts';
import type { TrustList, TrustedInstallation } from '../../shared/merge/trust-list.ts';
import { trustOf } from '../../shared/merge/trust-list.ts';
import { useSession, useSettings } from '../app/session.ts';

/** This installation, which always trusts itself. */
export function ownTrusted({ fingerprint }: Installation): TrustedInstallation {
  return { fingerprint, name: '', addedAt: '' };
}

/** Whom this laptop's person vouches for; null while nobody is named. */
export function useTrust(): TrustList | null {
  const { installation } = useSession();
  return trustOf(useSettings().settings.trusted, ownTrusted(installation));
}
