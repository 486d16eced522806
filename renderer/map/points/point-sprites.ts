import { SHOWN_STATES } from '../../../shared/assessing/shown-state.ts';
import type { ShownState } from '../../../shared/assessing/shown-state.ts';
import type { MapTheme } from '../map-props.ts';
import { drawPoint } from './draw-point.ts';
import { POINT_COLOURS } from './point-shape.ts';

type Sprites = Readonly<Record<ShownState, HTMLCanvasElement>>;

/** Pictures of the markers, drawn once for a theme, size and screen: stamping thousands is cheap. */
const drawn = new Map<string, Sprites>();

/** Room round the marker's half size, for corners and edges. */
export const SPRITE_MARGIN = 4;

export function pointSprites(theme: MapTheme, radius: number, sharpness: number): Sprites {
  const key = `${theme} ${radius} ${sharpness}`;
  const known = drawn.get(key);
  if (known) return known;
  const sprites = Object.fromEntries(
    SHOWN_STATES.map((state) => [state, spriteOf(theme, state, radius, sharpness)]),
  ) as Record<ShownState, HTMLCanvasElement>;
  drawn.set(key, sprites);
  return sprites;
}

function spriteOf(
  theme: MapTheme,
  state: ShownState,
  radius: number,
  sharpness: number,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const half = radius + SPRITE_MARGIN;
  canvas.width = canvas.height = Math.ceil(2 * half * sharpness);
  const context = canvas.getContext('2d');
  context?.scale(sharpness, sharpness);
  if (context) drawPoint(context, state, POINT_COLOURS[theme][state], half, half, radius);
  return canvas;
}
