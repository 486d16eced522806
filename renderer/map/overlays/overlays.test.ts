import { describe, expect, it } from 'vitest';
import { clipTrace } from './clip-trace.ts';
import type { Trace } from './trace-part.ts';
import { tracePart } from './trace-part.ts';

const VIEW = { zoom: 0, left: 0, top: 0, width: 100, height: 80 };

type Step = readonly [kind: 'move' | 'line', x: number, y: number];

function recording(): Trace & { readonly steps: Step[] } {
  const steps: Step[] = [];
  return {
    steps,
    moveTo: (x, y) => void steps.push(['move', x, y]),
    lineTo: (x, y) => void steps.push(['line', x, y]),
  };
}

function traced(line: readonly number[], weights?: readonly number[]): readonly Step[] {
  const to = recording();
  const heavy = Float32Array.from(weights ?? Array<number>(line.length / 2).fill(Infinity));
  tracePart(to, VIEW, Float64Array.from(line), heavy, [0, line.length / 2]);
  return to.steps;
}

describe('lines over the map', () => {
  it('O11 draw only the positions that stand out at this zoom, and both ends', () => {
    const steps = traced([10, 10, 20, 10.1, 30, 10], [Infinity, 0.1, Infinity]);
    expect(steps).toEqual([
      ['move', 10, 10],
      ['line', 30, 10],
    ]);
  });

  it('O11 pass over a run on one side beyond the window, but keep where it leaves and comes back', () => {
    const steps = traced([50, 40, 300, 40, 400, 10, 500, 60, 300, 50, 60, 50]);
    expect(steps).toEqual([
      ['move', 50, 40],
      ['line', 300, 40],
      ['line', 300, 50],
      ['line', 60, 50],
    ]);
  });

  it('O11 that go round the window keep its corner', () => {
    const steps = traced([-200, 40, -200, -200, 50, -200]);
    expect(steps).toHaveLength(3);
  });

  it('O11 are cut at the window’s margin, so that dashes end there', () => {
    const to = recording();
    const clip = clipTrace(VIEW, to);
    clip.moveTo(-1000, 40);
    clip.lineTo(1000, 40);
    clip.lineTo(1000, 60);
    clip.lineTo(50, 60);
    expect(to.steps).toEqual([
      ['move', -64, 40],
      ['line', 164, 40],
      ['move', 164, 60],
      ['line', 50, 60],
    ]);
  });

  it('O11 that stay within are passed on as they are', () => {
    const to = recording();
    const clip = clipTrace(VIEW, to);
    clip.moveTo(10, 10);
    clip.lineTo(20, 20);
    clip.lineTo(30, 10);
    expect(to.steps).toEqual([
      ['move', 10, 10],
      ['line', 20, 20],
      ['line', 30, 10],
    ]);
  });

  it('O11 that never come near the window draw nothing', () => {
    const to = recording();
    const clip = clipTrace(VIEW, to);
    clip.moveTo(-500, -500);
    clip.lineTo(-100, 700);
    expect(to.steps).toEqual([]);
  });
});
