import type { Here, MapTheme } from '../map-props.ts';
import { onCanvas, pixelsPerMetre, toWorld } from '../view/mercator.ts';
import type { MapView } from '../view/mercator.ts';
import { ACCENTS } from './point-shape.ts';

/** Own position: a dot with a white rim inside a circle as wide as the position is unsure; hollow when it is old. */
export function paintHere(
  context: CanvasRenderingContext2D,
  view: MapView,
  here: Here,
  theme: MapTheme,
): void {
  const { x, y } = onCanvas(view, toWorld(here));
  const { ring, halo } = ACCENTS[theme];
  const reach = here.accuracy * pixelsPerMetre(here.latitude, view.zoom);
  context.beginPath();
  context.arc(x, y, Math.max(12, reach), 0, 2 * Math.PI);
  context.fillStyle = halo;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = ring;
  context.stroke();
  context.beginPath();
  context.arc(x, y, 6.5, 0, 2 * Math.PI);
  context.fillStyle = here.stale === true ? '#ffffff' : ring;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = here.stale === true ? ring : '#ffffff';
  context.stroke();
}
