import { fail } from '../../../shared/kernel/result.ts';
import type { PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { Tile } from '../../../shared/tiles/tile.ts';
import { tileNumber } from '../../../shared/tiles/tile.ts';
import { tileNotice } from '../../../shared/tiles/tile-notice.ts';
import type { JoinedTiles } from './file-pack-store.ts';
import type {
  FileStoreCallName,
  FileStoreCalls,
  FileStoreReply,
  FileStoreRequest,
} from './file-store-call.ts';
import { GatheredReads } from './gather-reads.ts';
import type { SpaceGuard } from './guard-space.ts';
import type { TileBytes, TileStore, WriteResult } from './tile-store.ts';

/** What is needed of the worker; a test answers in its place. */
export interface FileStoreWorker {
  postMessage(request: FileStoreRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<FileStoreReply>) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly settle: (output: FileStoreCalls[FileStoreCallName]['output']) => void;
  readonly reject: (why: Error) => void;
}

/** Large packs, whose files a worker owns: tiles cross to it and back end to end in one buffer. */
export class FileTileStore implements TileStore {
  private readonly reads: GatheredReads;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(
    private readonly worker: FileStoreWorker,
    private readonly space: SpaceGuard,
  ) {
    this.reads = new GatheredReads((pack, tiles) => this.readMany(pack, tiles));
    worker.onmessage = ({ data }) => this.hear(data);
  }

  async write(
    pack: string,
    tiles: readonly TileBytes[],
    download?: PackDownload,
  ): Promise<WriteResult> {
    const joined = joinTiles(tiles);
    const refusal = await this.space.refuse(joined.bytes.length);
    if (refusal) return fail(refusal);
    try {
      return await this.call('write', { pack, tiles: joined, download }, [joined.bytes.buffer]);
    } catch (thrown) {
      return fail(tileNotice('tiles-store-failed', { why: String(thrown).slice(0, 300) }));
    }
  }

  read(pack: string, tile: Tile): Promise<Uint8Array | null> {
    return this.reads.read(pack, tile);
  }

  numbers(pack: string): Promise<Float64Array> {
    return this.call('numbers', { pack });
  }

  async remove(pack: string): Promise<void> {
    await this.call('remove', { pack });
  }

  async sweep(): Promise<void> {
    await this.call('sweep', null);
  }

  async close(): Promise<void> {
    await this.call('close', null);
    this.worker.terminate();
  }

  private async readMany(pack: string, tiles: readonly Tile[]): Promise<(Uint8Array | null)[]> {
    const { found, bytes } = await this.call('read', {
      pack,
      numbers: Float64Array.from(tiles, tileNumber),
    });
    let at = 0;
    return Array.from(found, (length) => {
      if (length < 0) return null;
      at += length;
      return bytes.subarray(at - length, at);
    });
  }

  private call<Name extends FileStoreCallName>(
    call: Name,
    input: FileStoreCalls[Name]['input'],
    transfer: Transferable[] = [],
  ): Promise<FileStoreCalls[Name]['output']> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { settle: resolve, reject });
      this.worker.postMessage({ id, call, input } as FileStoreRequest, transfer);
    });
  }

  private hear(reply: FileStoreReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('failure' in reply) waiting?.reject(new Error(reply.failure));
    else waiting?.settle(reply.output);
  }
}

function joinTiles(
  tiles: readonly TileBytes[],
): JoinedTiles & { readonly bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new Uint8Array(tiles.reduce((sum, tile) => sum + tile.bytes.length, 0));
  let at = 0;
  for (const tile of tiles) {
    bytes.set(tile.bytes, at);
    at += tile.bytes.length;
  }
  return {
    numbers: Float64Array.from(tiles, ({ tile }) => tileNumber(tile)),
    lengths: Uint32Array.from(tiles, (tile) => tile.bytes.length),
    bytes,
  };
}
