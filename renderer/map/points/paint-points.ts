import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import { PALETTES } from '../city/palette.ts';
import { boxAround } from '../labels/label-space.ts';
import type { LabelSpace } from '../labels/label-space.ts';
import { FONT_FAMILY } from '../labels/paint-labels.ts';
import type { MapTheme } from '../map-props.ts';
import { onCanvas } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import type { WorldPoint } from './gather-marks.ts';
import type { MarkIndex, SeenMark } from './mark-index.ts';
import { clusterRadius, paintClusters } from './paint-clusters.ts';
import { placePointLabel, POINT_LABEL_ZOOM } from './point-labels.ts';
import type { PlacedLabel } from './point-labels.ts';
import { ACCENTS, pointRadius } from './point-shape.ts';
import { pointSprites, SPRITE_MARGIN } from './point-sprites.ts';

interface SeenPoint {
  readonly point: WorldPoint;
  readonly x: number;
  readonly y: number;
}

type Context = CanvasRenderingContext2D;

/** What must not be covered is painted last. */
const ORDER: Readonly<Record<ShownState, number>> = {
  done: 0,
  notBegun: 1,
  inProgress: 2,
  findingOpen: 3,
  overdue: 4,
};
/** With more than this in view, names no longer step aside for markers: there would be no room left. */
const CROWD = 300;
/** Beyond the window, so that a marker half in it is whole, CSS pixels. */
const MARGIN = 36;

export interface SeenPoints {
  readonly seen: readonly SeenPoint[];
  readonly clusters: readonly SeenMark[];
  readonly radius: number;
  readonly labels: readonly PlacedLabel[];
  readonly selected: SeenPoint | null;
}

const LABEL_SIZE = 12.5;
const labelFont = (weight: number): string => `${weight} ${LABEL_SIZE}px ${FONT_FAMILY}`;

/** Finds the markers in view and sets their names, taking room before the names of the ground. */
export function arrangePoints(
  context: Context,
  view: MapView,
  index: MarkIndex,
  selectedId: string | undefined,
  space: LabelSpace,
): SeenPoints {
  const seen: SeenPoint[] = [];
  const clusters: SeenMark[] = [];
  for (const { mark, x, y } of index.seen(view, MARGIN)) {
    const [point, another] = mark.points;
    if (another) clusters.push({ mark, x, y });
    else if (point) seen.push({ point, x, y });
  }
  seen.sort((a, b) => ORDER[a.point.state] - ORDER[b.point.state]);
  const radius = pointRadius(view.zoom, seen.length);
  const selected = selectedPoint(view, index, selectedId);
  if (seen.length <= CROWD) {
    for (const { x, y } of seen) space.reserve(boxAround(x, y, radius * 1.7, radius * 1.7));
    for (const { mark, x, y } of clusters) {
      const size = 2 * clusterRadius(mark.points.length);
      space.reserve(boxAround(x, y, size, size));
    }
  }
  const named = view.zoom >= POINT_LABEL_ZOOM && seen.length <= CROWD ? [...seen].reverse() : [];
  const others = named.filter(({ point }) => point.id !== selectedId);
  context.font = labelFont(600);
  const labels = [...(selected ? [selected] : []), ...others].flatMap((spot) => {
    const width = context.measureText(spot.point.label).width;
    const size = spot === selected ? radius * 1.5 : radius;
    const place = { x: spot.x, y: spot.y, radius: size };
    return placePointLabel(space, spot.point.label, width, LABEL_SIZE, place) ?? [];
  });
  return { seen, clusters, radius, labels, selected };
}

/** The chosen point stands out even where others are gathered around it. */
function selectedPoint(
  view: MapView,
  index: MarkIndex,
  selectedId: string | undefined,
): SeenPoint | null {
  const point = selectedId === undefined ? undefined : index.point(selectedId);
  return point ? { point, ...onCanvas(view, point.world) } : null;
}

export function paintPoints(
  context: Context,
  { seen, clusters, radius, labels, selected }: SeenPoints,
  theme: MapTheme,
): void {
  const sharpness = window.devicePixelRatio || 1;
  const sprites = pointSprites(theme, radius, sharpness);
  const half = radius + SPRITE_MARGIN;
  for (const { point, x, y } of seen) {
    context.drawImage(sprites[point.state], x - half, y - half, 2 * half, 2 * half);
  }
  paintClusters(context, clusters, theme);
  if (selected) paintSelected(context, selected, radius, theme);
  const { ink, halo } = LABEL_INK[theme];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.font = labelFont(600);
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  for (const { text, x, y, align } of labels) {
    context.textAlign = align;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

const LABEL_INK = {
  light: { ink: '#16263a', halo: 'rgba(255, 255, 255, 0.94)' },
  dark: { ink: '#f2f5f8', halo: 'rgba(10, 13, 17, 0.94)' },
  contrast: { ink: '#000000', halo: PALETTES.contrast.land },
} as const;

/** Larger, ringed, above all others. */
function paintSelected(
  context: Context,
  { point, x, y }: SeenPoint,
  radius: number,
  theme: MapTheme,
): void {
  const { ring, halo } = ACCENTS[theme];
  const reach = radius * 1.75;
  context.beginPath();
  context.arc(x, y, reach + 2, 0, 2 * Math.PI);
  context.fillStyle = halo;
  context.fill();
  context.lineWidth = 3;
  context.strokeStyle = ring;
  context.stroke();
  const grown = radius * 1.2;
  const half = grown + SPRITE_MARGIN;
  const sprite = pointSprites(theme, grown, window.devicePixelRatio || 1)[point.state];
  context.drawImage(sprite, x - half, y - half, 2 * half, 2 * half);
}
