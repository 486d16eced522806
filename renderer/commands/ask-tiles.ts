import type { Host } from '../../shared/host/contract.ts';
import { judgeReply } from '../../shared/host/judge-reply.ts';
import type { TileReply } from '../../shared/host/tile-capabilities.ts';
import type { TileAnswer } from '../../shared/tiles/judge-answer.ts';
import type { Tile } from '../../shared/tiles/tile.ts';
import type { TileSource } from '../../shared/tiles/tile-source.ts';

/** One tile as it came: what it is, its bytes, and what the host says of the way there. */
export interface AskedTile {
  readonly answer: TileAnswer;
  readonly bytes: Uint8Array;
  readonly reply: TileReply;
}

/** A call of its own name, to be taken back by. */
export interface AskTilesOptions {
  readonly host: Host;
  readonly source: TileSource;
  readonly key: string;
  readonly call: string;
}

/** Asks the host for tiles (16 at most); a host that does not answer is a network that fails. */
export async function askTiles(
  { host, source, key, call }: AskTilesOptions,
  tiles: readonly Tile[],
): Promise<AskedTile[]> {
  const { address, subdomains } = source;
  const asked = tiles.map(({ z, x, y }) => ({ z, x, y }));
  const request = { call, source: { address, subdomains: [...subdomains] }, key, tiles: asked };
  const reply = await host.call('tiles.fetch', request);
  if (!reply.ok) return tiles.map(() => unanswered(reply.error.code));
  let at = 0;
  return reply.value.answers.map((one) => {
    const bytes = reply.value.bytes.subarray(at, at + one.length);
    at += one.length;
    return { answer: judgeReply(one, bytes, source.tileSize), bytes, reply: one };
  });
}

function unanswered(reason: string): AskedTile {
  return {
    answer: { kind: 'failing', why: 'network' },
    bytes: new Uint8Array(),
    reply: {
      url: '',
      status: 0,
      type: '',
      retryAfter: null,
      failure: 'network',
      reason,
      length: 0,
    },
  };
}
