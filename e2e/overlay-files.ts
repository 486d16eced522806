import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fromWgs84 } from '../shared/geo/convert-datum.ts';
import type { Datum, Wgs84 } from '../shared/geo/position.ts';
import { dbfBytes, shpBytes } from '../shared/overlays/testing/write-shapefile.ts';

const DEGREES =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

type Corner = readonly [number, number];

/** A closed ring of corners round a middle, clockwise. */
function ring(longitude: number, latitude: number, half: number): readonly Corner[] {
  const [west, east] = [longitude - half, longitude + half];
  const [south, north] = [latitude - half, latitude + half];
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

export interface OverlayFiles {
  readonly good: readonly string[];
  /** Paths with what is said of each in both languages. */
  readonly bad: readonly (readonly [path: string, words: RegExp])[];
}

/** One overlay of each kind around a place, and files that are none. */
export async function writeOverlays(
  folder: string,
  { longitude, latitude }: Wgs84,
): Promise<OverlayFiles> {
  const write = async (name: string, text: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const shp = shpBytes(5, [[[...ring(longitude, latitude, 0.03)]]]);
  const dbf = dbfBytes([strToU8('NAME')], [[strToU8('沙盒街道')]]);
  const zip = zipSync({
    'jd.shp': shp,
    'jd.dbf': dbf,
    'jd.prj': strToU8(DEGREES),
    'jd.cpg': strToU8('UTF-8'),
  });
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>巡查路线</name><Placemark><name>东线</name><LineString><coordinates>${longitude - 0.02},${latitude} ${longitude},${latitude + 0.01} ${longitude + 0.02},${latitude}</coordinates></LineString></Placemark></Document></kml>`;
  const gpx = `<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="${latitude + 0.015}" lon="${longitude + 0.015}"><name>集合处</name></wpt></gpx>`;
  const topojson = JSON.stringify({
    type: 'Topology',
    arcs: [ring(longitude, latitude, 0.04)],
    objects: { 外圈: { type: 'Polygon', arcs: [[0]], properties: { name: '外圈' } } },
  });
  return {
    good: [
      await write('街道.zip', zip),
      await write('路线.kml', kml),
      await write('集合.gpx', gpx),
      await write('外圈.topojson', topojson),
    ],
    bad: [
      [await write('cut.geojson', '{"type":"FeatureColl'), /已损坏|damaged/u],
      [await write('notes.txt', '不是地图'), /不是 GeoJSON|not GeoJSON/u],
      [await write('table.zip', zipSync({ 'jd.dbf': dbf })), /不是 GeoJSON|not GeoJSON/u],
      [await write('cut.shp', shp.slice(0, 130)), /已损坏|damaged|没有可画|nothing to draw/u],
      [await write('empty.kml', ''), /空的|empty/u],
      [
        await write('metres.geojson', polygon('米', ring(500_000, 2_800_000, 50))),
        /不是经纬度|no degrees/u,
      ],
    ],
  };
}

/** A square round a place, each of its corners as given in a datum. */
export function squareIn(datum: Datum, name: string, { longitude, latitude }: Wgs84): string {
  const corners = ring(longitude, latitude, 0.005).map(([x, y]): Corner => {
    const given = fromWgs84({ longitude: x, latitude: y }, datum);
    return [given.longitude, given.latitude];
  });
  return polygon(name, corners);
}

const polygon = (name: string, corners: readonly Corner[]): string =>
  JSON.stringify({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: [corners] },
  });
