import { sendMissingPhotos } from '../data/send-photos.ts';
import type { Session } from './session.ts';

const AGAIN_MS = 5_000;

/**
 * Photos the disk missed go there now, and when the disk takes the journal again after refusing it (it
 * was full, say); a refused journal is tried again without waiting for the person's next act. Gives the
 * way to stop.
 */
export function keepCopying(
  { store, host, journal }: Pick<Session, 'store' | 'host' | 'journal'>,
  againMs = AGAIN_MS,
): () => void {
  const isRefused = (): boolean => journal.state().failure !== null;
  let refused = isRefused();
  const unsubscribe = journal.subscribe(() => {
    if (refused && !isRefused()) void sendMissingPhotos(store, host);
    refused = isRefused();
  });
  const timer = setInterval(() => {
    if (isRefused()) void journal.push();
  }, againMs);
  void sendMissingPhotos(store, host);
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
