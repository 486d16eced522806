import { answerFileCall } from '../data/tiles/answer-file-call.ts';
import { FilePackStore } from '../data/tiles/file-pack-store.ts';
import type { FileStoreReply, FileStoreRequest } from '../data/tiles/file-store-call.ts';
import { opfsPackFiles } from '../data/tiles/opfs-pack-files.ts';
import { openTileDatabase } from '../data/tiles/tile-database.ts';

/** The database's name comes as the worker's. */
const store = new FilePackStore(openTileDatabase(self.name), opfsPackFiles(self.name));

let turn: Promise<void> = Promise.resolve();

/** One after the other: the store counts on it. */
addEventListener('message', ({ data }: MessageEvent<FileStoreRequest>) => {
  turn = turn.then(async () => {
    const reply = await answerFileCall(store, data);
    postMessage(reply, { transfer: buffersOf(reply) });
  });
});

function buffersOf(reply: FileStoreReply): Transferable[] {
  if ('failure' in reply || reply.output === null) return [];
  if (reply.output instanceof Float64Array) return [reply.output.buffer];
  return 'found' in reply.output ? [reply.output.bytes.buffer as ArrayBuffer] : [];
}
