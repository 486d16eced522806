import { z } from 'zod';
import { askedSourceSchema } from '../tiles/tile-source-schema.ts';
import { MAX_ZOOM } from '../tiles/tile.ts';
import { MIB, capability } from './capability.ts';
import { byteCount, bytes, empty } from './host-values.ts';

const TILES_PER_CALL = 16;
/** Longer answers are cut off: no map's tile is so large. */
export const TILE_LIMIT_BYTES = 2 * MIB;

const tile = z.strictObject({
  z: z.int().min(0).max(MAX_ZOOM),
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
});

/** Why there is no answer: no road to the server, none in time, too long a one, a redirect that is not followed, taken back. */
const failure = z.enum(['network', 'too-slow', 'too-large', 'redirect', 'aborted']);
export type TileFailure = z.infer<typeof failure>;

const answer = z.strictObject({
  /** Where the answer came from in the end, key and all: to be judged, never shown or kept. */
  url: z.string(),
  /** 0 when there is no answer. */
  status: z.int().nonnegative(),
  type: z.string(),
  retryAfter: z.string().nullable(),
  failure: failure.nullable(),
  /** The machine's own name for the failure (ECONNREFUSED …), or empty. */
  reason: z.string(),
  length: byteCount,
});
export type TileReply = z.infer<typeof answer>;

/** A call's name, made up by the window, by which it can be taken back. */
const call = z.string().min(1).max(100);

/**
 * Tiles from map servers, which the window itself may not reach. The host builds the addresses from the source's
 * template, so that nothing but tiles can be asked for; it sends no cookies and nothing of the window's.
 */
export const tileCapabilities = {
  /** One answer per tile, in order; their bytes end to end. */
  'tiles.fetch': capability({
    request: z.strictObject({
      call,
      source: askedSourceSchema,
      key: z.string().max(1_000),
      tiles: z.array(tile).min(1).max(TILES_PER_CALL),
    }),
    reply: z.strictObject({ answers: z.array(answer), bytes }),
  }),
  /** Ends a call that is under way; its tiles come back as `aborted`. */
  'tiles.abort': capability({ request: z.strictObject({ call }), reply: empty }),
};
