import type { Ring } from './map-area.ts';
import type { Columns, RowSpan } from './sweep-rows.ts';
import { sweepRows } from './sweep-rows.ts';
import { snapToEdge, tileSpot } from './tile-arithmetic.ts';
import { tilesAcross } from './tile.ts';

/** An edge in tile coordinates, its northern end first. */
interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Tiles whose inside an edge crosses, or whose centre lies in the polygon (SPEC.md T5). */
export function polygonRows(rings: readonly Ring[], z: number): Generator<RowSpan> {
  return sweepRows(
    rings.flatMap((ring) => edgesOf(ring, z)),
    tilesAcross(z),
    columnsIn,
  );
}

function edgesOf(ring: Ring, z: number): Edge[] {
  const corners = ring.map((spot) => tileSpot(spot, z));
  return corners.flatMap((corner, index) => {
    const other = corners[(index + 1) % corners.length] ?? corner;
    const [first, second] = corner.y <= other.y ? [corner, other] : [other, corner];
    const { x: x0, y: y0 } = first;
    const { x: x1, y: y1 } = second;
    if (y0 === y1 && Number.isInteger(y0)) return [];
    const top = Math.floor(y0);
    return [{ top, bottom: Math.max(top, Math.ceil(y1) - 1), x0, y0, x1, y1 }];
  });
}

function columnsIn(edges: readonly Edge[], y: number): Columns[] {
  return [...edges.flatMap((edge) => crossed(edge, y)), ...inside(edges, y + 0.5)];
}

/** Columns of row `y` whose inside the edge meets; an edge on the border between two meets neither. */
function crossed(edge: Edge, y: number): Columns[] {
  const { y0, y1, x0, x1 } = edge;
  const ends =
    y0 === y1
      ? [x0, x1]
      : [Math.max(y, y0), Math.min(y + 1, y1)].map((row) => snapToEdge(columnAt(edge, row)));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === high && Number.isInteger(low)) return [];
  return [[Math.floor(low), Math.max(Math.floor(low), Math.ceil(high) - 1)]];
}

/** Columns whose centre on the line `middle` lies between an odd crossing and the next even one. */
function inside(edges: readonly Edge[], middle: number): Columns[] {
  const crossings = edges
    .filter(({ y0, y1 }) => y0 <= middle && middle < y1)
    .map((edge) => columnAt(edge, middle))
    .sort((a, b) => a - b);
  const columns: Columns[] = [];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [enter = 0, leave = 0] = [crossings[at], crossings[at + 1]];
    columns.push([Math.ceil(enter - 0.5), Math.ceil(leave - 0.5) - 1]);
  }
  return columns;
}

function columnAt({ x0, y0, x1, y1 }: Edge, row: number): number {
  if (row === y0) return x0;
  if (row === y1) return x1;
  return x0 + ((row - y0) / (y1 - y0)) * (x1 - x0);
}
