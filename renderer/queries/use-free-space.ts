import { useEffect, useState } from 'react';
import { useSession } from '../app/session.ts';

const EVERY_MS = 60_000;

/** Free bytes on the disk of the data folder, asked once a minute; null until known. */
export function useFreeSpace(): number | null {
  const { host } = useSession();
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    const ask = (): void => {
      void host.call('disk.space', {}).then((reply) => {
        if (reply.ok) setFree(reply.value.freeBytes);
      });
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [host]);
  return free;
}
