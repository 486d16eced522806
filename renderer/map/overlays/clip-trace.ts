import type { MapView } from '../view/mercator.ts';
import type { Trace } from './trace-part.ts';

/** Beyond the window, so that no line's end is seen. */
const MARGIN = 64;

/**
 * Passes on what of each line lies in the window. A dashed line that runs on for a thousand kilometres beyond it
 * would be cut into dashes there too, which holds the window up.
 */
export function clipTrace({ width, height }: MapView, trace: Trace): Trace {
  const [low, right, bottom] = [-MARGIN, width + MARGIN, height + MARGIN];
  let [fromX, fromY] = [0, 0];
  let joined = false;
  return {
    moveTo(x, y) {
      [fromX, fromY, joined] = [x, y, false];
    },
    lineTo(x, y) {
      const cut = cutLine(
        [fromX - low, right - fromX, fromY - low, bottom - fromY],
        [fromX - x, x - fromX, fromY - y, y - fromY],
      );
      if (cut === null) joined = false;
      else {
        const [dx, dy] = [x - fromX, y - fromY];
        if (!joined || cut[0] > 0) trace.moveTo(fromX + cut[0] * dx, fromY + cut[0] * dy);
        trace.lineTo(fromX + cut[1] * dx, fromY + cut[1] * dy);
        joined = cut[1] === 1;
      }
      [fromX, fromY] = [x, y];
    },
  };
}

/**
 * Liang and Barsky's way: from where to where of a line, as shares of it, lies within all four sides. `room` is how
 * far its beginning lies within each, `leave` how much of that it uses up.
 */
function cutLine(room: readonly number[], leave: readonly number[]): [number, number] | null {
  let [enter, exit] = [0, 1];
  for (const [side, within] of room.entries()) {
    const used = leave[side] ?? 0;
    if (used === 0 && within < 0) return null;
    if (used < 0) enter = Math.max(enter, within / used);
    if (used > 0) exit = Math.min(exit, within / used);
  }
  return enter <= exit ? [enter, exit] : null;
}
