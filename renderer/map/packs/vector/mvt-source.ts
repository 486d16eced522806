import { VectorTile } from '@mapbox/vector-tile';
import type { VectorTileFeature } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import type { Feature, TileSource, Zxy } from 'protomaps-leaflet';
import type { Tile } from '../../../../shared/tiles/tile.ts';

type Layers = Map<string, Feature[]>;

const nameOf = ({ z, x, y }: Zxy): string => `${z}/${x}/${y}`;

/** The vector tiles of one pack (Mapbox Vector Tile 2.1) for protomaps-leaflet; notes which are not there. */
export class MvtSource implements TileSource {
  readonly #missing = new Set<string>();

  constructor(private readonly read: (tile: Tile) => Promise<Uint8Array | null>) {}

  /** A tile that is missing or cannot be read is empty: the others are drawn all the same. */
  async get(zxy: Zxy, tileSize: number): Promise<Layers> {
    try {
      const bytes = await this.read(zxy);
      if (bytes !== null) return readLayers(bytes, tileSize);
    } catch {
      // Damaged: shown as missing below.
    }
    this.#missing.add(nameOf(zxy));
    return new Map();
  }

  isMissing(zxy: Zxy): boolean {
    return this.#missing.has(nameOf(zxy));
  }

  get hasMissing(): boolean {
    return this.#missing.size > 0;
  }
}

/** Every layer's features, in pixels of a tile of that side. Throws on bytes that are no vector tile. */
function readLayers(bytes: Uint8Array, tileSize: number): Layers {
  const layers: Layers = new Map();
  for (const [name, layer] of Object.entries(new VectorTile(new Pbf(bytes)).layers)) {
    if (!(layer.extent > 0)) continue;
    const scale = tileSize / layer.extent;
    const features: Feature[] = [];
    for (let i = 0; i < layer.length; i++) features.push(readFeature(layer.feature(i), scale));
    layers.set(name, features);
  }
  return layers;
}

function readFeature(feature: VectorTileFeature, scale: number): Feature {
  const geom = feature.loadGeometry();
  const bbox = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  let numVertices = 0;
  for (const line of geom) {
    numVertices += line.length;
    for (const point of line) {
      point.x *= scale;
      point.y *= scale;
      bbox.minX = Math.min(bbox.minX, point.x);
      bbox.minY = Math.min(bbox.minY, point.y);
      bbox.maxX = Math.max(bbox.maxX, point.x);
      bbox.maxY = Math.max(bbox.maxY, point.y);
    }
  }
  return {
    geom,
    bbox,
    numVertices,
    geomType: feature.type as 1 | 2 | 3,
    props: feature.properties,
  };
}
