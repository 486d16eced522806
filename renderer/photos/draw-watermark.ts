import { layOutWatermark } from '../../shared/photos/watermark-layout.ts';

const FONTS =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Burns the lines into a canvas at the bottom left (shared/photos P15); no lines, no mark. */
export function drawWatermark(
  context: OffscreenCanvasRenderingContext2D,
  texts: readonly string[],
): void {
  const { width, height } = context.canvas;
  const layout = layOutWatermark({ width, height }, texts, (text, textSize) => {
    context.font = `${textSize}px ${FONTS}`;
    return context.measureText(text).width;
  });
  if (!layout) return;
  const { textSize, left, lines } = layout;
  context.fillStyle = 'rgb(0 0 0 / 45%)';
  for (const { backing } of lines)
    context.fillRect(backing.x, backing.y, backing.width, backing.height);
  context.font = `${textSize}px ${FONTS}`;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = Math.max(2, textSize / 10);
  context.strokeStyle = 'rgb(0 0 0 / 75%)';
  context.fillStyle = '#ffffff';
  for (const { text, baseline } of lines) {
    context.strokeText(text, left, baseline);
    context.fillText(text, left, baseline);
  }
}
