import { readPackFiles } from '../map-packs/read-pack-files.ts';
import type { PackFiles } from '../map-packs/read-pack-files.ts';
import type { MapPackMessage, MapPackRequest } from './map-pack-task.ts';

let taken: () => void = () => undefined;

/** Sent, and waited for until the window has taken it: no more than one batch is between the two. */
function hand(message: MapPackMessage, transfer: Transferable[] = []): Promise<void> {
  return new Promise((resolve) => {
    taken = resolve;
    postMessage(message, { transfer });
  });
}

async function read(files: PackFiles): Promise<void> {
  const ended = await readPackFiles(files, {
    opened: (opened) => hand({ opened }),
    tiles: (batch) => {
      // A tile may be a view into a block that the reader keeps: its own bytes cross over.
      const tiles = batch.map((tile) => ({ ...tile, bytes: tile.bytes.slice() }));
      return hand(
        { tiles },
        tiles.map(({ bytes }) => bytes.buffer),
      );
    },
  });
  postMessage({ ended } satisfies MapPackMessage);
}

addEventListener('message', ({ data }: MessageEvent<MapPackRequest>) => {
  if ('taken' in data) return taken();
  read(data.read).catch((thrown: unknown) =>
    postMessage({ failure: String(thrown) } satisfies MapPackMessage),
  );
});
