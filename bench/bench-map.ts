import { withScriptPage } from '../e2e/serve-page.ts';
import type { Drawn, MapBench } from './pages/map.ts';
import { median, quantile, reportRatio } from './report.ts';

declare global {
  interface Window {
    readonly mapBench: MapBench;
  }
}

const TURNS = 3;

/** Panning a map of 10,000 points against the same map with none; react-leaflet's markers beside it. */
export async function benchMap(short: boolean): Promise<void> {
  const [points, frames] = short ? [2_000, 90] : [10_000, 450];
  await withScriptPage('bench/pages/map.ts', 'mapBench', async (page) => {
    const took: Record<Drawn, number[]> = { none: [], ours: [], markers: [] };
    for (let turn = 0; turn < TURNS; turn++) {
      for (const drawn of ['none', 'ours'] as const)
        took[drawn].push(
          ...(await page.evaluate((how) => window.mapBench.pan(...how), [
            drawn,
            points,
            frames,
          ] as const)),
        );
    }
    took.markers = await page.evaluate((how) => window.mapBench.pan(...how), [
      'markers',
      points,
      Math.min(frames, 90),
    ] as const);
    reportRatio(
      `a frame's work, median, while panning ${points} points / the same map with none`,
      median(took.ours),
      median(took.none),
      1.3,
    );
    console.log(
      `  p95 ${quantile(took.ours, 0.95).toFixed(1)} ms / ${quantile(took.none, 0.95).toFixed(1)} ms; react-leaflet markers: median ${median(took.markers).toFixed(1)} ms, p95 ${quantile(took.markers, 0.95).toFixed(1)} ms`,
    );
  });
}
