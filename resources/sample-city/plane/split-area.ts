import { contains, nearestOn } from './area.ts';
import { at, cross, distance, minus, mix } from './spot.ts';
import type { Area, Line, Spot } from './spot.ts';

interface Crossing {
  readonly spot: Spot;
  /** Segment index and share of the line where it crosses. */
  readonly along: number;
}

/** Where two segments cross, as shares of both; null when they do not. */
export function crossingOf(a: Spot, b: Spot, c: Spot, d: Spot): { s: number; t: number } | null {
  const [r, q] = [minus(b, a), minus(d, c)];
  const turn = cross(r, q);
  if (turn === 0) return null;
  const s = cross(minus(c, a), q) / turn;
  const t = cross(minus(c, a), r) / turn;
  return s >= 0 && s <= 1 && t >= 0 && t <= 1 ? { s, t } : null;
}

function crossingsOf(area: Area, line: Line): Crossing[] {
  const found: Crossing[] = [];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [at(line, i), at(line, i + 1)];
    area.forEach((c, j) => {
      const hit = crossingOf(a, b, c, at(area, j + 1));
      if (hit) found.push({ spot: mix(a, b, hit.s), along: i + hit.s });
    });
  }
  return found.sort((x, y) => x.along - y.along);
}

const between = (line: Line, from: number, to: number): Line =>
  line.slice(Math.floor(from) + 1, Math.ceil(to));

const isInside = (area: Area, piece: Line): boolean => {
  const middle = Math.floor((piece.length - 1) / 2);
  return contains(area, mix(at(piece, middle), at(piece, middle + 1), 0.5));
};

/** The stretches of a line that run within the area from edge to edge. */
export function chordsOf(area: Area, line: Line): Line[] {
  const crossings = crossingsOf(area, line);
  const chords: Line[] = [];
  for (let i = 0; i + 1 < crossings.length; i++) {
    const [from, to] = [at(crossings, i), at(crossings, i + 1)];
    const chord = [from.spot, ...between(line, from.along, to.along), to.spot];
    if (distance(from.spot, to.spot) > 0.5 && isInside(area, chord)) chords.push(chord);
  }
  return chords;
}

/** All of a line that lies within the area, loose ends too. */
export function clipLine(line: Line, area: Area): Line[] {
  const cuts = [0, ...crossingsOf(area, line).map((c) => c.along), line.length - 1];
  const spotAt = (along: number): Spot =>
    mix(
      at(line, Math.floor(along)),
      at(line, Math.min(line.length - 1, Math.floor(along) + 1)),
      along % 1,
    );
  const pieces: Line[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [at(cuts, i), at(cuts, i + 1)];
    const piece = [spotAt(from), ...between(line, from, to), spotAt(to)];
    if (to - from > 1e-9 && isInside(area, piece)) pieces.push(piece);
  }
  return pieces;
}

/** The parts an area falls into when cut along every chord of the line. */
export function splitArea(area: Area, line: Line): Area[] {
  let parts: Area[] = [area];
  for (const chord of chordsOf(area, line)) {
    const host = parts.findIndex((part) => isInside(part, chord));
    if (host < 0) continue;
    parts = [
      ...parts.slice(0, host),
      ...cutAlong(at(parts, host), chord),
      ...parts.slice(host + 1),
    ];
  }
  return parts;
}

function cutAlong(area: Area, chord: Line): Area[] {
  const from = edgeAt(area, at(chord, 0));
  const to = edgeAt(area, at(chord, -1));
  const walk = (start: number, end: number): Spot[] => {
    const spots: Spot[] = [];
    for (let i = start; i !== end;) spots.push(at(area, (i = (i + 1) % area.length)));
    return spots;
  };
  if (from === to) {
    const corner = at(area, from);
    const forward = distance(corner, at(chord, 0)) < distance(corner, at(chord, -1));
    const run = forward ? chord : [...chord].reverse();
    const rest = [...area.slice(from + 1), ...area.slice(0, from + 1)];
    return [[...run], [...rest, ...run]];
  }
  return [
    [...[...chord].reverse(), ...walk(from, to)],
    [...chord, ...walk(to, from)],
  ];
}

/** The index of the edge a spot lies on. */
function edgeAt(area: Area, spot: Spot): number {
  let best = 0;
  let gap = Infinity;
  area.forEach((a, i) => {
    const here = distance(spot, nearestOn(a, at(area, i + 1), spot));
    if (here < gap) [best, gap] = [i, here];
  });
  return best;
}
