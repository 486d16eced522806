import { useEffect, useRef } from 'react';
import { useSettings } from '../../app/session.ts';
import type { ChartInk } from './chart-option.ts';
import type { ResultChart } from './result-charts.ts';

/** A chart as wide as its place; the table beside it says the same in numbers. */
export function ChartView({ chart }: { readonly chart: ResultChart }) {
  const place = useRef<HTMLDivElement>(null);
  const { theme } = useSettings().settings;
  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    let clear: () => void = () => undefined;
    let gone = false;
    let width = 0;
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('./draw-chart.ts');
      if (gone || here.clientWidth === width || here.clientWidth === 0) return;
      width = here.clientWidth;
      clear();
      const drawn = drawChart(here, chart, inkOf(here));
      clear = () => drawn.dispose();
    };
    const resized = new ResizeObserver(() => void draw());
    resized.observe(here);
    return () => {
      gone = true;
      resized.disconnect();
      clear();
    };
  }, [chart, theme]);
  return <div ref={place} className="chart" role="img" aria-label={chart.title} />;
}

function inkOf(place: HTMLElement): ChartInk {
  const style = getComputedStyle(place);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: colour('--ink'),
    line: colour('--line'),
    bar: colour('--accent'),
    ground: colour('--surface'),
  };
}
