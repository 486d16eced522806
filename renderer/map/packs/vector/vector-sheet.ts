import Point from '@mapbox/point-geometry';
import { Labeler, TileCache, View, paint } from 'protomaps-leaflet';
import type { Bbox, LabelRule, PaintRule, PreparedTile } from 'protomaps-leaflet';
import { displayPosition } from '../../../../shared/tiles/shift-area.ts';
import { PALETTES } from '../../city/palette.ts';
import { fromWorld, toWorld } from '../../view/mercator.ts';
import type { MapView } from '../../view/mercator.ts';
import { hatch } from '../hatch.ts';
import type { PackSheet, SheetOptions } from '../pack-sheet.ts';
import { layersFrom } from './classify-feature.ts';
import { MvtSource } from './mvt-source.ts';
import { labelRulesFor, paintRulesFor } from './vector-rules.ts';

/** A data tile covers two by two display tiles, so that names and outlines seldom cross its edge. */
const LEVELS_UP = 1;
const TILE_SIDE = 256 * 2 ** LEVELS_UP;
const MOST_STRETCHED = 6;
/** Data tiles a large window needs, with some to spare. */
const LABELLED_TILES = 96;

/** What was read and laid out for a view; drawn, moved and scaled, until that of the next view is there. */
interface Prepared {
  readonly key: string;
  readonly zoom: number;
  readonly tiles: readonly PreparedTile[];
  readonly labels: Labeler['index'];
}

/** Draws a pack of vector tiles with protomaps-leaflet's painter and labeller, in our palettes. */
export class VectorSheet implements PackSheet {
  readonly #paintRules: PaintRule[];
  readonly #labelRules: LabelRule[];
  #source!: MvtSource;
  #view!: View;
  #prepared: Prepared | null = null;
  #awaited: string | null = null;

  constructor(private readonly options: SheetOptions) {
    const { pack, theme, language } = options;
    const layers = layersFrom(listedLayers(pack.look.vectorLayers));
    this.#paintRules = paintRulesFor(layers, PALETTES[theme]);
    this.#labelRules = labelRulesFor([...layers].reverse(), PALETTES[theme], language);
    this.clear();
  }

  paint(context: CanvasRenderingContext2D, view: MapView): void {
    const { zooms } = this.options.pack;
    const level = Math.ceil(view.zoom) - LEVELS_UP;
    if (level < zooms.min || level > zooms.max + MOST_STRETCHED) return;
    const box = this.#shownBox(view);
    if (box === null) return;
    const key = [view.zoom, box.minX, box.minY, box.maxX, box.maxY].join();
    if (this.#prepared?.key !== key) void this.#prepare(key, view.zoom, box);
    if (this.#prepared) this.#draw(context, view, box, this.#prepared);
  }

  askAgain(): void {
    if (this.#source.hasMissing) this.clear();
  }

  clear(): void {
    const { pack, read } = this.options;
    this.#source = new MvtSource((tile) => read(pack.id, tile));
    this.#view = new View(new TileCache(this.#source, TILE_SIDE), pack.zooms.max, LEVELS_UP);
    this.#prepared = this.#awaited = null;
  }

  async #prepare(key: string, zoom: number, box: Bbox): Promise<void> {
    if (this.#awaited === key) return;
    this.#awaited = key;
    const tiles = await this.#view.getBbox(zoom, box);
    if (this.#awaited !== key) return;
    const scratch = document.createElement('canvas').getContext('2d');
    if (!scratch) return;
    const labeler = new Labeler(zoom, scratch, this.#labelRules, LABELLED_TILES);
    labeler.add(new Map([['', tiles]]));
    this.#awaited = null;
    this.#prepared = { key, zoom, tiles, labels: labeler.index };
    this.options.onArrive();
  }

  #draw(context: CanvasRenderingContext2D, view: MapView, box: Bbox, prepared: Prepared): void {
    const scale = 2 ** (view.zoom - prepared.zoom);
    const shift = this.#shift(view);
    const origin = new Point((view.left + shift.x) / scale, (view.top + shift.y) / scale);
    const seen = { minX: box.minX / scale, minY: box.minY / scale, maxX: box.maxX / scale, maxY: box.maxY / scale }; // prettier-ignore
    context.save();
    context.scale(scale, scale);
    context.fillStyle = PALETTES[this.options.theme].land;
    context.fillRect(seen.minX - origin.x, seen.minY - origin.y, seen.maxX - seen.minX, seen.maxY - seen.minY); // prettier-ignore
    const tiles = [...prepared.tiles];
    paint(context, prepared.zoom, new Map([['', tiles]]), prepared.labels, this.#paintRules, seen, origin, true); // prettier-ignore
    for (const { dataTile, dim, origin: corner } of tiles) {
      if (!this.#source.isMissing(dataTile)) continue;
      const [left, top] = [corner.x - origin.x, corner.y - origin.y];
      hatch(context, { left, top, width: dim, height: dim }, this.options.theme);
    }
    context.restore();
  }

  /** What of the pack's extent is in view, pixels of the world at the view's zoom as the pack's datum counts it. */
  #shownBox(view: MapView): Bbox | null {
    const { bounds } = this.options.pack.look;
    const scale = 2 ** view.zoom;
    const shift = this.#shift(view);
    const low = toWorld({ longitude: bounds.west, latitude: bounds.north });
    const high = toWorld({ longitude: bounds.east, latitude: bounds.south });
    const box = {
      minX: Math.max(view.left + shift.x, low.x * scale),
      minY: Math.max(view.top + shift.y, low.y * scale),
      maxX: Math.min(view.left + shift.x + view.width, high.x * scale),
      maxY: Math.min(view.top + shift.y + view.height, high.y * scale),
    };
    return box.minX < box.maxX && box.minY < box.maxY ? box : null;
  }

  /** How far the pack's datum lies from WGS-84 in the middle of the view, pixels; over one window it hardly changes. */
  #shift(view: MapView): { readonly x: number; readonly y: number } {
    const scale = 2 ** view.zoom;
    const middle = fromWorld({
      x: (view.left + view.width / 2) / scale,
      y: (view.top + view.height / 2) / scale,
    });
    const [here, there] = [toWorld(middle), toWorld(displayPosition(middle, this.options.pack.look.datum))]; // prettier-ignore
    return { x: (there.x - here.x) * scale, y: (there.y - here.y) * scale };
  }
}

/** The names in a TileJSON `vector_layers`, as text; none where it cannot be read. */
function listedLayers(vectorLayers: string | null): readonly string[] {
  try {
    const listed: unknown = JSON.parse(vectorLayers ?? '[]');
    if (!Array.isArray(listed)) return [];
    return listed.flatMap((layer: unknown) =>
      typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string'
        ? [layer.id]
        : [],
    );
  } catch {
    return [];
  }
}
