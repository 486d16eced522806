import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** A drawn street as a JPEG file, for a case of an exercise; `litter` pieces lie on it. */
export async function drawCasePhoto(page: Page, path: string, litter: number): Promise<void> {
  const base64 = await page.evaluate(async (pieces) => {
    const canvas = new OffscreenCanvas(1200, 800);
    const pen = canvas.getContext('2d')!;
    const box = (colour: string, x: number, y: number, w: number, h: number): void => {
      pen.fillStyle = colour;
      pen.fillRect(x, y, w, h);
    };
    box('#bcd6ea', 0, 0, 1200, 380);
    box('#c9b79c', 0, 180, 420, 300);
    box('#a9b7a0', 420, 120, 380, 360);
    box('#d8cfc4', 800, 200, 400, 280);
    box('#8b8f92', 0, 480, 1200, 320);
    for (let stripe = 0; stripe < 6; stripe += 1) box('#f3f3ee', 60 + stripe * 200, 620, 110, 16);
    for (let piece = 0; piece < pieces; piece += 1) {
      const x = 90 + ((piece * 397) % 1000);
      const y = 520 + ((piece * 151) % 240);
      box(piece % 2 ? '#b5651d' : '#fafafa', x, y, 34, 22);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  }, litter);
  await writeFile(path, Buffer.from(base64, 'base64'));
}
