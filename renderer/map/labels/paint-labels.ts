import type { Palette } from '../city/palette.ts';
import type { LabelWish } from './city-labels.ts';
import { LABEL_STYLES } from './label-kinds.ts';
import { boxAround } from './label-space.ts';
import type { LabelSpace } from './label-space.ts';
import { boxesOf, namePlaces, setOnLine, spotOn } from './line-text.ts';
import type { Track } from './line-text.ts';
import { wrapName } from './wrap-name.ts';

export const FONT_FAMILY =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/** The same name does not come again nearer than this, CSS pixels. */
const NAME_APART = 260;

type Context = CanvasRenderingContext2D;

/** Sets each name where there is room, in the order given, and draws it. */
export function paintLabels(
  context: Context,
  wishes: readonly LabelWish[],
  space: LabelSpace,
  palette: Palette,
): void {
  const said = new Map<string, { x: number; y: number }[]>();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const wish of wishes) {
    const style = LABEL_STYLES[wish.kind];
    const slant = style.italic ? 'italic ' : '';
    context.font = `${slant}${style.weight} ${wish.size}px ${FONT_FAMILY}`;
    context.fillStyle = palette.labels[wish.kind].ink;
    context.strokeStyle = palette.labels[wish.kind].halo;
    context.lineWidth = Math.max(2.6, wish.size * 0.27);
    if ('track' in wish.place) paintAlong(context, wish, wish.place.track, space, said);
    else paintOn(context, wish, wish.place, space);
  }
}

function paintAlong(
  context: Context,
  wish: LabelWish,
  track: Track,
  space: LabelSpace,
  said: Map<string, { x: number; y: number }[]>,
): void {
  const spacing = LABEL_STYLES[wish.kind].spacing * wish.size;
  const glyphs = [...wish.name].map((text) => ({ text, width: context.measureText(text).width }));
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width + spacing, 0);
  for (const middle of namePlaces(track.length, width, 560)) {
    for (const shift of [0, 0.5, -0.5, 1, -1]) {
      const at = middle + shift * width;
      const spot = spotOn(track, Math.max(0, Math.min(track.length, at)));
      const others = said.get(wish.name) ?? [];
      if (
        others.some((other) => Math.abs(other.x - spot.x) + Math.abs(other.y - spot.y) < NAME_APART)
      )
        break;
      const set = setOnLine(track, at, glyphs, spacing);
      if (!set || !space.take(boxesOf(set, wish.size))) continue;
      said.set(wish.name, [...others, spot]);
      for (const draw of ['strokeText', 'fillText'] as const) {
        for (const { text, x, y, turn } of set) {
          context.translate(x, y);
          context.rotate(turn);
          context[draw](text, 0, 0);
          context.rotate(-turn);
          context.translate(-x, -y);
        }
      }
      break;
    }
  }
}

function paintOn(
  context: Context,
  wish: LabelWish,
  { x, y, dot }: { readonly x: number; readonly y: number; readonly dot: boolean },
  space: LabelSpace,
): void {
  const lines = wrapName(wish.name);
  context.letterSpacing = `${LABEL_STYLES[wish.kind].spacing * wish.size}px`;
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const leading = wish.size * 1.22;
  const height = lines.length * leading;
  const top = dot ? y + 5 : y - height / 2;
  if (space.take([boxAround(x, top + height / 2, width + 8, height + 3)])) {
    if (dot) paintDot(context, x, y);
    lines.forEach((line, i) => {
      const baseline = top + (i + 0.5) * leading;
      context.strokeText(line, x, baseline);
      context.fillText(line, x, baseline);
    });
  }
  context.letterSpacing = '0px';
}

function paintDot(context: Context, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 2.6, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.stroke();
  context.fill();
}
