import type { FeatureClass } from '../../../resources/sample-city/city-format.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import { isSeen, placingOf } from '../city/decode-city.ts';
import type { CityShape, DrawnCity, Placing } from '../city/decode-city.ts';
import type { MapView } from '../view/mercator.ts';
import { LABEL_KIND_OF, LABEL_STYLES, labelSize } from './label-kinds.ts';
import type { LabelKind } from './label-kinds.ts';
import { trackOf } from './line-text.ts';
import type { Track } from './line-text.ts';

/** A name that may be set: along a track, or about a spot. */
export interface LabelWish {
  readonly kind: LabelKind;
  readonly name: string;
  readonly size: number;
  readonly rank: number;
  readonly place:
    { readonly track: Track } | { readonly x: number; readonly y: number; readonly dot: boolean };
}

const LINES: readonly FeatureClass[] = [
  'river-name', 'stream', 'road-major', 'road-minor', 'shopping-street', 'lane',
]; // prettier-ignore
/** Spots drawn with a small mark, their name beneath. */
const DOTTED: readonly FeatureClass[] = [
  'community', 'service', 'hotel', 'shop', 'internet-cafe', 'toilet', 'stop', 'peak',
]; // prettier-ignore

/** All names of the city in view at this zoom, the most important first. */
export function cityLabels(
  city: DrawnCity,
  view: MapView,
  language: Language,
): readonly LabelWish[] {
  const placing = placingOf(city, view);
  const wishes: LabelWish[] = [];
  for (const [feature, layers] of city.byClass) {
    const kind = LABEL_KIND_OF[feature];
    const size = kind ? labelSize(kind, view.zoom) : null;
    if (!kind || size === null) continue;
    for (const { name, shapes } of layers) {
      if (!name) continue;
      for (const shape of shapes) {
        if (!isSeen(shape, placing, view, 40)) continue;
        const place = placeOf(feature, shape, placing);
        wishes.push({ kind, name: name[language], size, rank: LABEL_STYLES[kind].rank, place });
      }
    }
  }
  return wishes.sort((a, b) => a.rank - b.rank);
}

function placeOf(
  feature: FeatureClass,
  shape: CityShape,
  { k, dx, dy }: Placing,
): LabelWish['place'] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < shape.xy.length; i += 2) {
    xs.push((shape.xy[i] ?? 0) * k + dx);
    ys.push((shape.xy[i + 1] ?? 0) * k + dy);
  }
  if (LINES.includes(feature)) return { track: trackOf(xs, ys) };
  const [x, y] = centre(xs, ys);
  return { x, y, dot: DOTTED.includes(feature) };
}

/** The middle of a ring by its area, of a line or spot by its box. */
function centre(xs: readonly number[], ys: readonly number[]): [number, number] {
  let [size, x, y] = [0, 0, 0];
  xs.forEach((x0, i) => {
    const j = (i + 1) % xs.length;
    const [y0 = 0, x1 = 0, y1 = 0] = [ys[i], xs[j], ys[j]];
    const turn = x0 * y1 - x1 * y0;
    size += turn;
    x += (x0 + x1) * turn;
    y += (y0 + y1) * turn;
  });
  if (xs.length > 2 && Math.abs(size) > 1e-3) return [x / (3 * size), y / (3 * size)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
