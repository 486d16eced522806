import type { Box, LabelSpace } from '../labels/label-space.ts';

/** Names of points are set from this zoom on; that of the selected point always. */
export const POINT_LABEL_ZOOM = 16;

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
}

/** A name is first tried to the right of its marker, then left, below and above; null where none is free. */
export function placePointLabel(
  space: LabelSpace,
  text: string,
  width: number,
  size: number,
  spot: { readonly x: number; readonly y: number; readonly radius: number },
): PlacedLabel | null {
  const { x, y, radius } = spot;
  const gap = radius + 5;
  const tries: readonly PlacedLabel[] = [
    { text, x: x + gap, y, align: 'left' },
    { text, x: x - gap, y, align: 'right' },
    { text, x, y: y + gap + size * 0.5, align: 'center' },
    { text, x, y: y - gap - size * 0.5, align: 'center' },
  ];
  return tries.find((label) => space.take([boxOf(label, width, size)])) ?? null;
}

function boxOf({ x, y, align }: PlacedLabel, width: number, size: number): Box {
  const left = align === 'left' ? x - 1 : align === 'right' ? x - width - 1 : x - width / 2 - 1;
  return { left, top: y - size * 0.68, right: left + width + 2, bottom: y + size * 0.68 };
}
