import { BarChart, HeatmapChart } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import type { EChartsType } from 'echarts/core';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartPicture } from '../../../shared/workbook/chart-sheet.ts';
import type { ChartInk } from './chart-option.ts';
import { PAPER, chartOption, chartSize } from './chart-option.ts';
import type { ResultChart } from './result-charts.ts';

use([BarChart, HeatmapChart, GridComponent, VisualMapComponent, CanvasRenderer]);

/** Draws a chart into an element of the window; to be disposed of with it. */
export function drawChart(place: HTMLElement, chart: ResultChart, ink: ChartInk): EChartsType {
  const { width, height } = chartSize(chart, place.clientWidth);
  const drawn = init(place, null, { width, height });
  drawn.setOption(chartOption(chart, ink));
  return drawn;
}

const PAGE_WIDTH = 900;
const SHARPNESS = 2;

/** A chart as a picture for a workbook, black on white, twice as sharp as its size in pixels; null where this machine cannot draw it. */
export async function pictureChart(chart: ResultChart): Promise<ChartPicture | null> {
  const size = chartSize(chart, PAGE_WIDTH);
  const place = document.createElement('div');
  const drawn = init(place, null, { ...size, devicePixelRatio: SHARPNESS });
  try {
    drawn.setOption(chartOption(chart, PAPER));
    const canvas = drawn.renderToCanvas({ pixelRatio: SHARPNESS, backgroundColor: PAPER.ground });
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    return blob && { title: chart.title, png: new Uint8Array(await blob.arrayBuffer()), ...size };
  } finally {
    drawn.dispose();
  }
}
