import { z } from 'zod';
import { MOST_PER_SECOND } from './download-step.ts';
import type { TileSource } from './tile-source.ts';
import { MAX_ZOOM } from './tile.ts';

const text = z.string().max(2_000);
const wmtsLayer = {
  layer: text,
  style: text,
  matrixSet: text,
  matrixPrefix: text.exactOptional(),
  format: text,
};

const tileAddressSchema = z.discriminatedUnion('scheme', [
  z.strictObject({ scheme: z.literal('xyz'), template: text }),
  z.strictObject({ scheme: z.literal('tms'), template: text }),
  z.strictObject({ scheme: z.literal('wmts-kvp'), endpoint: text, ...wmtsLayer }),
  z.strictObject({ scheme: z.literal('wmts-rest'), template: text, ...wmtsLayer }),
]);

/** What is needed to ask a source for a tile. */
export const askedSourceSchema = z.strictObject({
  address: tileAddressSchema,
  subdomains: z.array(text).max(64),
});

const zoom = z.int().min(0).max(MAX_ZOOM);

/** A source as the settings keep it; what does not fit is left out when they are read. */
export const tileSourceSchema: z.ZodType<TileSource> = z.strictObject({
  ...askedSourceSchema.shape,
  id: z.string().min(1).max(100),
  name: text,
  role: z.enum(['base', 'label']),
  datum: z.enum(['WGS-84', 'GCJ-02', 'BD-09']),
  minZoom: zoom,
  maxZoom: zoom,
  tileSize: z.union([z.literal(256), z.literal(512)]),
  attribution: text,
  licence: text,
  mayPrefetch: z.boolean(),
  perSecond: z.int().min(1).max(MOST_PER_SECOND).exactOptional(),
});
