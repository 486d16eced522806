import type { FeatureName, LineClass } from '../city-format.ts';
import { contains, sizeOf } from '../plane/area.ts';
import { lengthOf, prolonged, shareOf, stretchOf } from '../plane/curve.ts';
import { chordsOf, clipLine, splitArea } from '../plane/split-area.ts';
import { at } from '../plane/spot.ts';
import type { Area, Line } from '../plane/spot.ts';
import { OLD_WALL, RAIL, RING, RIVER, SHEET } from './land.ts';
import type { Quarter } from './quarters.ts';
import * as main from './main-roads.ts';

export interface Road {
  /** For streets cut within a quarter; the planned roads cross many. */
  readonly quarter?: Quarter;
  readonly class: LineClass;
  readonly name?: FeatureName;
  readonly line: Line;
}

/** Faces are the areas between roads; together they are the whole sheet. */
export interface Layout {
  readonly roads: readonly Road[];
  readonly faces: readonly Area[];
}

/** Lays the named roads and cuts the ground along them, the long lines first so that the others meet them. */
export function layMainRoads(): Layout {
  const avenues = main.AVENUES.flatMap(piecesOf);
  let faces: readonly Area[] = [SHEET];
  for (const line of [main.WEST_BANK, main.EAST_BANK, RAIL]) faces = cut(faces, line);
  for (const { line } of avenues) faces = cut(faces, line);
  for (const line of main.AXES) faces = cut(faces, line);
  for (const loop of [RING, OLD_WALL]) faces = cutLoop(faces, loop);
  const roads = [...main.ROADS_ON_CUTS.flatMap(piecesOf), ...avenues];
  for (const road of [...main.TOWN_ROADS, ...main.NEW_DISTRICT_ROADS].flatMap(piecesOf)) {
    const line = prolonged(road.line, 8);
    roads.push(
      ...withoutLooseEnds(
        road,
        faces.flatMap((face) => chordsOf(face, line)),
      ),
    );
    faces = cut(faces, road.line);
  }
  return { roads, faces };
}

/** A road reaches only as far as it parts the ground: from the first road it meets to the last. */
function withoutLooseEnds(road: Road, chords: readonly Line[]): Road[] {
  const ends = chords.flatMap((chord) => [
    shareOf(road.line, at(chord, 0)),
    shareOf(road.line, at(chord, -1)),
  ]);
  if (ends.length === 0) return [];
  return [{ ...road, line: stretchOf(road.line, Math.min(...ends), Math.max(...ends)) }];
}

function piecesOf(road: main.PlannedRoad): Road[] {
  return clipLine(road.line, road.within ?? SHEET)
    .filter((line) => lengthOf(line) > 40)
    .map((line) => ({ class: road.class, name: road.name, line }));
}

const cut = (faces: readonly Area[], line: Line): Area[] =>
  faces.flatMap((face) => splitArea(face, prolonged(line, 8))).filter((face) => sizeOf(face) > 40);

/** A loop is cut from outside each face, so that it has no loose ends within. */
const cutLoop = (faces: readonly Area[], loop: Area): Area[] =>
  faces.flatMap((face) => {
    const start = loop.findIndex((spot) => !contains(face, spot));
    const line = [...loop.slice(start), ...loop.slice(0, start + 1)];
    return start < 0 ? [face] : splitArea(face, line);
  });

/** True for the strips between the embankments, which stay green. */
export const holdsRiver = (face: Area): boolean => RIVER.some((spot) => contains(face, spot));
