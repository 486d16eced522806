import type { FilePackStore } from './file-pack-store.ts';
import type { FileStoreReply, FileStoreRequest } from './file-store-call.ts';

/** Carries out one call on the store of pack files; whatever is thrown becomes a failure in words of the machine. */
export async function answerFileCall(
  store: FilePackStore,
  request: FileStoreRequest,
): Promise<FileStoreReply> {
  const { id } = request;
  try {
    return { id, output: await carryOut(store, request) };
  } catch (thrown) {
    return { id, failure: String(thrown) };
  }
}

async function carryOut(store: FilePackStore, request: FileStoreRequest) {
  switch (request.call) {
    case 'write': {
      const { pack, tiles, download } = request.input;
      return store.write(pack, tiles, download);
    }
    case 'read':
      return store.read(request.input.pack, request.input.numbers);
    case 'numbers':
      return store.numbers(request.input.pack);
    case 'remove':
      await store.remove(request.input.pack);
      return null;
    case 'sweep':
      await store.sweep();
      return null;
    case 'close':
      store.close();
      return null;
  }
}
