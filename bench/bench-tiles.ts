import type { Page } from 'playwright-core';
import { withScriptPage } from '../e2e/serve-page.ts';
import type { ReadAs, TileBench } from './pages/tiles.ts';
import type { PackLayout } from '../shared/tiles/map-pack.ts';
import { median, quantile, reportFigure, reportRate } from './report.ts';

declare global {
  interface Window {
    readonly tileBench: TileBench;
  }
}

/** As leaflet.offline's own control does it. */
const PEER_IN_FLIGHT = 50;
const BATCH = 200;
const FILE_BATCH = 1_000;
const TURNS = 3;

const rate = (count: number, ms: number): number => (count / ms) * 1000;

interface Sizes {
  readonly tiles: number;
  readonly reads: number;
  /** Stored when one tile's p99 is taken, in two packs. */
  readonly stored: number;
  readonly large: number;
}

const FULL: Sizes = { tiles: 5_000, reads: 1_000, stored: 100_000, large: 200_000 };
const SHORT: Sizes = { tiles: 1_000, reads: 500, stored: 4_000, large: 20_000 };

/** Storing and reading tiles against leaflet.offline, and a pack of 200,000 in a file: issue 3's first Speed lines. */
export async function benchTiles(short: boolean): Promise<void> {
  const sizes = short ? SHORT : FULL;
  await withScriptPage('bench/pages/tiles.ts', 'tileBench', async (page) => {
    const peer = await benchRows(page, sizes);
    await benchLatency(page, sizes);
    await benchLargePack(page, sizes, peer);
  });
}

/** Gives leaflet.offline's rate, tiles a second. */
async function benchRows(page: Page, sizes: Sizes): Promise<number> {
  const { tiles, reads } = sizes;
  const { rows, file, peer, singly, bare } = await writeRates(page, tiles);
  reportRate(`storing ${tiles} tiles of 12 KB / leaflet.offline`, file, peer, 25);
  console.log(
    `  the same tiles in rows: ${rows.toFixed(0)}/s = ${(rows / peer).toFixed(1)} ×; bare puts of those: ${(bare / peer).toFixed(1)} ×; leaflet.offline one at a time: ${singly.toFixed(0)}/s`,
  );
  const read = await readRates(page, sizes, 'bytes');
  const inRows = await readRates(page, sizes, 'bytes', 'rows');
  console.log(`  the same in rows: ${(inRows[0] / inRows[1]).toFixed(1)} ×`);
  reportRate(`reading ${reads} of them, 12 in flight / leaflet.offline`, ...read, 3);
  const [image, peerImage] = await readRates(page, sizes, 'object URL');
  console.log(
    `  the same to an object URL for an <img>: ${image.toFixed(0)}/s / ${peerImage.toFixed(0)}/s`,
  );
  for (const layout of ['file', 'rows'] as const)
    await page.evaluate((pack) => window.tileBench.remove(pack), layout);
  return peer;
}

/** Tiles a second of each way, the middle of some turns: a slow moment of the machine meets all. */
async function writeRates(
  page: Page,
  tiles: number,
): Promise<Record<'rows' | 'file' | 'peer' | 'singly' | 'bare', number>> {
  const took = {
    rows: [] as number[],
    file: [] as number[],
    peer: [] as number[],
    singly: [] as number[],
    bare: [] as number[],
  };
  for (let turn = 0; turn < TURNS; turn++) {
    for (const layout of ['file', 'rows'] as const) {
      await page.evaluate((pack) => window.tileBench.remove(pack), layout);
      took[layout].push(
        await page.evaluate(([as, n, batch]) => window.tileBench.write(as, as, 0, n, batch), [
          layout,
          tiles,
          BATCH,
        ] as const),
      );
    }
    took.bare.push(
      await page.evaluate(([n, batch]) => window.tileBench.bareWrite(n, batch), [
        tiles,
        BATCH,
      ] as const),
    );
    for (const [name, inFlight] of [
      ['singly', 1],
      ['peer', PEER_IN_FLIGHT],
    ] as const) {
      const ms = await page.evaluate(([n, lanes]) => window.tileBench.peerWrite(n, lanes), [
        tiles,
        inFlight,
      ] as const);
      took[name].push(ms);
    }
  }
  const middle = (name: keyof typeof took): number => rate(tiles, median(took[name]));
  return {
    rows: middle('rows'),
    file: middle('file'),
    peer: middle('peer'),
    singly: middle('singly'),
    bare: middle('bare'),
  };
}

/** Tiles a second, ours and leaflet.offline's, in turns so that a slow moment of the machine meets both. */
async function readRates(
  page: Page,
  { tiles, reads }: Sizes,
  as: ReadAs,
  layout: PackLayout = 'file',
): Promise<[ours: number, theirs: number]> {
  let [ours, theirs] = [0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    const order = [reads, tiles, as] as const;
    theirs += await page.evaluate((how) => window.tileBench.peerRead(...how), order);
    ours += await page.evaluate(([pack, ...how]) => window.tileBench.read(pack, ...how), [
      layout,
      ...order,
    ] as const);
  }
  return [rate(reads * TURNS, ours), rate(reads * TURNS, theirs)];
}

async function benchLatency(page: Page, { stored, reads }: Sizes): Promise<void> {
  const half = stored / 2;
  let took = 0;
  for (const n of [0, 1]) {
    took += await page.evaluate(
      ([pack, from, count, batch]) => window.tileBench.write(pack, 'file', from, count, batch),
      [`half-${n}`, n * half, half, BATCH] as const,
    );
  }
  const single = await page.evaluate(
    ([n, from, among]) => window.tileBench.readSingly('half-1', n, from, among),
    [reads, half, half] as const,
  );
  reportFigure(
    `p99 of one cached tile, ${stored} stored`,
    quantile(single, 0.99),
    8,
    `p50 ${quantile(single, 0.5).toFixed(2)} ms; written at ${((stored / took) * 1000).toFixed(0)} tiles/s`,
  );
  for (const n of [0, 1]) await page.evaluate((pack) => window.tileBench.remove(pack), `half-${n}`);
}

async function benchLargePack(page: Page, { large, reads }: Sizes, peer: number): Promise<void> {
  const write = await page.evaluate(
    ([n, batch]) => window.tileBench.write('large', 'file', 0, n, batch),
    [large, FILE_BATCH] as const,
  );
  reportRate(
    `storing ${large} tiles in a file / leaflet.offline`,
    (large / write) * 1000,
    peer,
    60,
  );
  const open = await page.evaluate(() => window.tileBench.open('large'));
  reportFigure(`opening that pack to its first tile`, open, 300, 'worker started anew');
  const single = await page.evaluate(
    ([n, among]) => window.tileBench.readSingly('large', n, 0, among),
    [reads, large] as const,
  );
  const p50 = quantile(single, 0.5).toFixed(2);
  reportFigure('p99 of one tile of it', quantile(single, 0.99), 8, `p50 ${p50} ms`);
  const removed = await page.evaluate(() => window.tileBench.remove('large'));
  reportFigure('removing it', removed, 1_000, 'file, directory and record');
}
