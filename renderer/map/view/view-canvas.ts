import { DomUtil, Layer, Point } from 'leaflet';
import type { LeafletEventHandlerFn, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import { isPrinted } from './use-print-view.ts';
import type { MapView } from './mercator.ts';

export type Paint = (context: CanvasRenderingContext2D, view: MapView) => void;

interface Options {
  readonly pane: string;
  /** How far beyond the window it is painted, as a share of the window, so that dragging shows no edge. */
  readonly margin: number;
  /** Paint while the map moves, for what must keep to the window's edge. */
  readonly live: boolean;
  /** Among the canvases of its pane the higher lies over the lower. */
  readonly level: number;
}

/**
 * One canvas over the whole window, painted anew after each move; between, Leaflet slides and scales it.
 * Unlike tiles it has no seams and is sharp at every zoom.
 */
export class ViewCanvas extends Layer {
  readonly #options: Options;
  #paint: Paint;
  #canvas: HTMLCanvasElement | null = null;
  #map: LeafletMap | null = null;
  #view: MapView | null = null;
  #request = 0;

  constructor(options: Options, paint: Paint) {
    super();
    this.#options = options;
    this.#paint = paint;
  }

  setPaint(paint: Paint): void {
    this.#paint = paint;
    if (this.#request !== 0 || !this.#map) return;
    this.#request = requestAnimationFrame(() => this.#repaint());
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    this.#canvas = DomUtil.create(
      'canvas',
      'leaflet-zoom-animated',
      map.getPane(this.#options.pane),
    );
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.style.pointerEvents = 'none';
    this.#canvas.style.zIndex = String(this.#options.level);
    this.#repaint();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#canvas?.remove();
    this.#canvas = this.#map = this.#view = null;
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    const follow = (): void => {
      if (this.#options.live || this.#isPastMargin()) this.#repaint();
    };
    return {
      moveend: () => this.#repaint(),
      viewreset: () => this.#repaint(),
      resize: () => this.#repaint(),
      move: follow,
      zoom: () => this.#map && this.#stretch(this.#map.getCenter(), this.#map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#stretch(center, zoom);
      },
    };
  }

  #repaint(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    const [map, canvas] = [this.#map, this.#canvas];
    const context = canvas?.getContext('2d');
    if (!map || !canvas || !context) return;
    const size = map.getSize();
    const margin = size.multiplyBy(this.#options.margin).round();
    const corner = map.containerPointToLayerPoint(new Point(-margin.x, -margin.y));
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y];
    const world = map.getPixelOrigin().add(corner);
    this.#view = { zoom: map.getZoom(), left: world.x, top: world.y, width, height };
    const sharpness = isPrinted(map)
      ? Math.max(2, window.devicePixelRatio)
      : window.devicePixelRatio;
    canvas.width = Math.round(width * sharpness);
    canvas.height = Math.round(height * sharpness);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    DomUtil.setTransform(canvas, corner, 1);
    context.scale(sharpness, sharpness);
    this.#paint(context, this.#view);
  }

  /** Slides and scales the painted canvas to where it belongs in a view still on its way. */
  #stretch(center: Parameters<LeafletMap['project']>[0], zoom: number): void {
    const [map, canvas, view] = [this.#map, this.#canvas, this.#view];
    if (!map || !canvas || !view) return;
    const scale = map.getZoomScale(zoom, view.zoom);
    const slid = DomUtil.getPosition(map.getPane('mapPane') ?? canvas);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(slid).round();
    DomUtil.setTransform(
      canvas,
      new Point(view.left, view.top).multiplyBy(scale).subtract(origin),
      scale,
    );
  }

  #isPastMargin(): boolean {
    const [map, view] = [this.#map, this.#view];
    if (!map || !view || map.getZoom() !== view.zoom) return false;
    const seen = map.getPixelBounds();
    const [low, high] = [seen.getTopLeft(), seen.getBottomRight()];
    return (
      low.x < view.left ||
      low.y < view.top ||
      high.x > view.left + view.width ||
      high.y > view.top + view.height
    );
  }
}
