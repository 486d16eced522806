import type { LineClass } from '../../../resources/sample-city/city-format.ts';

/** Width in CSS pixels by zoom; between the given zooms it grows evenly. Missing below the first zoom: not drawn. */
export type WidthByZoom = readonly (readonly [zoom: number, width: number])[];

export const LINE_WIDTHS: Readonly<Record<LineClass, WidthByZoom>> = {
  contour: [[13.5, 0.5], [16, 0.9], [19, 1.2]],
  stream: [[12, 1], [14, 1.8], [16, 5], [19, 30]],
  path: [[14.5, 0.8], [16, 1.4], [19, 4]],
  rail: [[11, 1], [14, 1.4], [16, 2.2], [19, 5]],
  lane: [[14, 0.5], [15, 1.3], [16, 3], [17, 6], [18, 11], [19, 20]],
  'road-minor': [[12, 0.7], [13, 1.1], [14, 2.1], [15, 4], [16, 7.5], [17, 14], [18, 26], [19, 50]],
  'shopping-street': [[12, 0.9], [13, 1.5], [14, 2.6], [15, 4.8], [16, 8.5], [17, 15], [18, 27], [19, 52]],
  'road-major': [[11, 1], [13, 2.6], [14, 4.2], [15, 7], [16, 11.5], [17, 20], [18, 38], [19, 74]],
  bridge: [[11, 1], [13, 2.6], [14, 4.2], [15, 7], [16, 11.5], [17, 20], [18, 38], [19, 74]],
}; // prettier-ignore

/** The width at a zoom, 0 when the class is not drawn there; beyond the last zoom it doubles with each. */
export function widthAt(stops: WidthByZoom, zoom: number): number {
  const [first] = stops;
  if (!first || zoom < first[0]) return 0;
  for (let i = 1; i < stops.length; i++) {
    const [from, to] = [stops[i - 1], stops[i]];
    if (!from || !to || zoom > to[0]) continue;
    return from[1] * (to[1] / from[1]) ** ((zoom - from[0]) / (to[0] - from[0]));
  }
  const last = stops.at(-1) ?? first;
  return last[1] * 2 ** (zoom - last[0]);
}
