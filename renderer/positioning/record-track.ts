import { nextStep } from '../../shared/positioning/my-track.ts';
import type { TrackStep } from '../../shared/positioning/my-track.ts';
import type { PositionDesk } from './position-desk.ts';

/**
 * Keeps each step of the way as the desk tells positions (rule N13). A step that could not be kept is told once,
 * and the next one is tried all the same. Gives the way to stop.
 */
export function recordTrack(
  { state }: Pick<PositionDesk, 'state'>,
  keep: (step: TrackStep) => Promise<void>,
  onFailure: () => void,
): () => void {
  let last: TrackStep | null = null;
  let told = false;
  const take = (): void => {
    const { place } = state.current();
    const step = place && nextStep(last, place);
    if (step === null) return;
    last = step;
    keep(step).catch(() => {
      if (!told) onFailure();
      told = true;
    });
  };
  take();
  return state.subscribe(take);
}
