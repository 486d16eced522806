import type { PackDownload } from './map-pack.ts';
import { countOutcomes } from './outcomes.ts';

/**
 * Whether a download goes on without being asked, at a start or when the network is back (SPEC.md T29): it was cut
 * off, or lost its network. What a person paused or ended, what a source refused or throttled, and what found the
 * disk full waits for a person.
 */
export function goesOnByItself({
  plan,
  outcomes,
  stopped,
}: Pick<PackDownload, 'plan' | 'outcomes' | 'stopped'>): boolean {
  if (stopped !== null && stopped !== 'download-network-lost') return false;
  return countOutcomes(outcomes, plan.total).pending > 0;
}
