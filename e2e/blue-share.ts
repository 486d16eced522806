import type { Page } from 'playwright-core';
import { TILE_BLUE } from './write-tiles.ts';

/** How much of the map shows the pack's tiles, of a hundred spots. */
export async function blueShare(page: Page): Promise<number> {
  const box = (await page.locator('.map-pane').boundingBox())!;
  const png = await page.screenshot({ clip: box });
  return page.evaluate(
    async ([base64, blue]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      let seen = 0;
      for (let n = 0; n < 100; n++) {
        const x = Math.floor(((n % 10) + 0.5) * (image.width / 10));
        const y = Math.floor((Math.floor(n / 10) + 0.5) * (image.height / 10));
        const pixel = canvas.getImageData(x, y, 1, 1).data;
        if (blue.every((part, at) => Math.abs(part - (pixel[at] ?? 0)) < 12)) seen += 1;
      }
      return seen;
    },
    [png.toString('base64'), TILE_BLUE] as const,
  );
}
