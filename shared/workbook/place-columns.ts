import { metresBetween } from '../geo/distance.ts';
import type { Place, PlaceSource } from '../positioning/place.ts';
import { column } from './table.ts';
import type { TableColumn } from './table.ts';
import type { Visit } from './visit-lines.ts';

/** A replayed walk never becomes evidence (shared/positioning/SPEC.md N11); one that did is named as what it is. */
const SOURCE_NAMES: Readonly<Record<PlaceSource, string>> = {
  receiver: '接收机',
  system: '系统定位',
  word: '自己指定',
  replay: '回放',
};

/** Where each visit was begun, how sure that is and who said so; empty where it was not known. */
export function placeColumns<
  Line extends { readonly visit: Visit },
>(): readonly TableColumn<Line>[] {
  const place = (line: Line): Place | undefined => line.visit.assessment.values.place;
  return [
    column('placeLongitude', '测评经度(WGS-84)', 12, 'position', (l) =>
      degrees(place(l)?.longitude),
    ),
    column('placeLatitude', '测评纬度(WGS-84)', 12, 'position', (l) => degrees(place(l)?.latitude)),
    column('placeAccuracy', '定位误差(米)', 8, 'number', (l) => metres(place(l)?.accuracy)),
    column('placeDistance', '距点位(米)', 8, 'number', (l) => distance(l.visit)),
    column('placeSource', '定位来源', 9, 'text', (l) => sourceName(place(l))),
  ];
}

function distance({ assessment, point }: Visit): number | null {
  const { place } = assessment.values;
  const position = point?.values.position;
  return place && position ? Math.round(metresBetween(place, position)) : null;
}

const sourceName = (place: Place | undefined): string | null =>
  place ? SOURCE_NAMES[place.source] : null;

/** Seven decimals: a centimetre. */
const degrees = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 1e7) / 1e7;

const metres = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 10) / 10;
