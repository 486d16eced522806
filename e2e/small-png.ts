import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const COLOURS = 256;

interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each colour. */
  readonly palette: readonly number[];
  /** Base64 of one byte per pixel. */
  readonly pixels: string;
}

/** The same picture in 256 colours: a third of the bytes, so that the guide stays light. */
export async function shrinkPng(page: Page, png: Buffer): Promise<Buffer> {
  const given = { png: png.toString('base64'), colours: COLOURS };
  const { pixels, ...picture } = await page.evaluate(toPalette, given);
  return encodePng({ ...picture, pixels: Buffer.from(pixels, 'base64') });
}

/** A picture of up to 256 colours, one byte per pixel, as PNG. */
export function encodePng(picture: Omit<Indexed, 'pixels'> & { readonly pixels: Buffer }): Buffer {
  const { width, height, palette, pixels } = picture;
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    pixels.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Runs in the page, which can read a PNG: the commonest colours, and each pixel as the nearest of them. */
async function toPalette(given: { png: string; colours: number }): Promise<Indexed> {
  const image = await createImageBitmap(
    new Blob([Uint8Array.from(atob(given.png), (sign) => sign.charCodeAt(0))]),
  );
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  // Shades alike in their first five bits count as one; its colour is the mean of what was seen.
  const seen = new Float64Array(4 * 2 ** 15);
  const keys = new Uint16Array(width * height);
  for (let n = 0; n < keys.length; n += 1) {
    const [r, g, b] = [data[n * 4]!, data[n * 4 + 1]!, data[n * 4 + 2]!];
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    keys[n] = key;
    for (const [part, value] of [1, r, g, b].entries()) seen[key * 4 + part]! += value;
  }
  const shades = [...new Set(keys)].map((key) => {
    const [count, ...sums] = seen.subarray(key * 4, key * 4 + 4);
    return { key, count: count!, mean: sums.map((sum) => sum / count!) };
  });
  const kept = shades.sort((a, b) => b.count - a.count).slice(0, given.colours);
  const nearest = new Map<number, number>();
  for (const { key, mean } of shades) {
    const far = kept.map((one) => one.mean.reduce((sum, v, c) => sum + (v - mean[c]!) ** 2, 0));
    nearest.set(key, far.indexOf(Math.min(...far)));
  }
  let pixels = '';
  for (const key of keys) pixels += String.fromCharCode(nearest.get(key)!);
  return {
    width,
    height,
    palette: kept.flatMap((one) => one.mean.map(Math.round)),
    pixels: btoa(pixels),
  };
}
