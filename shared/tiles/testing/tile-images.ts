/** The smallest headers that are read as pictures of a size; `fill` makes two of the same size differ. */
export function pngTile(size: number, fill = 0, length = 64): Uint8Array {
  const bytes = new Uint8Array(Math.max(64, length)).fill(fill);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, size);
  view.setUint32(20, size);
  bytes.set([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], bytes.length - 12);
  return bytes;
}

export function gifTile(size: number): Uint8Array {
  const head = Array.from('GIF89a', (letter) => letter.charCodeAt(0));
  return Uint8Array.of(...head, size & 0xff, size >> 8, size & 0xff, size >> 8, 0, 0, 0, 0x3b);
}

export function jpegTile(size: number, padding = 0): Uint8Array {
  const frame = [
    0xff,
    0xc0,
    0,
    11,
    8,
    size >> 8,
    size & 0xff,
    size >> 8,
    size & 0xff,
    1,
    1,
    0x11,
    0,
  ];
  return Uint8Array.of(0xff, 0xd8, ...frame, 0xff, 0xd9, ...new Uint8Array(padding));
}

export function webpTile(size: number): Uint8Array {
  const bytes = new Uint8Array(32);
  const write = (text: string, at: number): void =>
    bytes.set(
      Array.from(text, (letter) => letter.charCodeAt(0)),
      at,
    );
  write('RIFF', 0);
  new DataView(bytes.buffer).setUint32(4, 24, true);
  write('WEBPVP8X', 8);
  const less = size - 1;
  bytes.set([less & 0xff, less >> 8, 0, less & 0xff, less >> 8, 0], 24);
  return bytes;
}

export const htmlPage = (): Uint8Array =>
  Uint8Array.from(
    Array.from('<!doctype html><title>502</title>', (letter) => letter.charCodeAt(0)),
  );
