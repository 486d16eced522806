import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Profile } from '../e2e/open-profile.ts';
import { bundleScript } from '../e2e/serve-page.ts';
import type { TileServer } from '../e2e/serve-tiles.ts';
import { serveTiles } from '../e2e/serve-tiles.ts';
import { pngTile } from '../shared/tiles/testing/tile-images.ts';
import type { DownloadBench } from './pages/download.ts';
import { reportRate } from './report.ts';

declare global {
  interface Window {
    readonly downloadBench: DownloadBench;
  }
}

const PER_SECOND = 500;
const TILE_BYTES = 12_000;
/** As many as the program itself has under way. */
const IN_FLIGHT = 64;

/** An area downloaded from a server that gives 500 tiles a second: issue 3's line for the client. */
export async function benchDownload(short: boolean): Promise<void> {
  const out = await bundleScript('bench/pages/download.ts');
  const page =
    '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
  await writeFile(join(out, 'index.html'), page);
  const server = await serveTiles({ perSecond: PER_SECOND, tile: pngTile(256, 7, TILE_BYTES) });
  const laptop = await Profile.open({ rendererFolder: out });
  try {
    await laptop.page.waitForFunction(() => 'downloadBench' in window);
    const { ms, stored } = await laptop.page.evaluate(
      ([template, deep]) => window.downloadBench.download(template, deep),
      [server.template, short ? 4 : 6] as const,
    );
    const bare = await fetchBare(server, stored);
    const ours = (stored / ms) * 1000;
    const floor = (stored / bare) * 1000;
    const name = `downloading and storing ${stored} tiles of 12 KB / the ${PER_SECOND} a second their server gives`;
    reportRate(name, ours, PER_SECOND, 0.8);
    console.log(
      `  bare fetches of as many: ${floor.toFixed(0)}/s; a busy machine slows server and client alike`,
    );
  } finally {
    await laptop.close();
    await server.close();
    await rm(out, { recursive: true, force: true });
  }
}

/** Milliseconds of fetching as many tiles with nothing else to do. */
async function fetchBare({ template }: TileServer, count: number): Promise<number> {
  const began = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const x = next++;
      const url = template.replace('{z}', '20').replace('{x}', String(x)).replace('{y}', '1');
      await (await fetch(url)).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return performance.now() - began;
}
