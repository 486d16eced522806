import { sendMissingPhotos } from '../data/send-photos.ts';
import type { Session } from './session.ts';

const AGAIN_MS = 15_000;

/**
 * Photos the disk missed go there now; and when the disk refuses the journal (it is full, say), it is
 * tried again without waiting for the person's next act. Gives the way to stop.
 */
export function keepCopying(
  { store, host, journal }: Pick<Session, 'store' | 'host' | 'journal'>,
  againMs = AGAIN_MS,
): () => void {
  const again = async (): Promise<void> => {
    if (journal.state().failure === null) return;
    await journal.push();
    if (journal.state().failure === null) await sendMissingPhotos(store, host);
  };
  void sendMissingPhotos(store, host);
  const timer = setInterval(() => void again(), againMs);
  return () => clearInterval(timer);
}
