import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOverlay } from './read-overlay.ts';
import { decodeText } from './testing/decode-text.ts';
import { CHOICES, codes, read, refusal } from './testing/read-content.ts';

describe('KML and GPX', () => {
  const KML = `<?xml version="1.0" encoding="UTF-8"?>
    <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
      <name>巡查&amp;路线</name><NetworkLink><Link><href>http://example.com/x.kml</href></Link></NetworkLink>
      <Folder><Folder><Placemark><name>一号</name><description><![CDATA[<b>桥</b>头]]></description>
        <ExtendedData><Data name="type"><value>公园</value></Data><SchemaData><SimpleData name="n">4</SimpleData></SchemaData></ExtendedData>
        <Point><coordinates> 103.5 , 25.5 , 0 </coordinates></Point></Placemark></Folder></Folder>
      <Placemark><MultiGeometry>
        <LineString><coordinates>103,25 104,26,5
          105,27</coordinates></LineString>
        <Polygon><outerBoundaryIs><LinearRing><coordinates>103,25 104,25 104,26 103,26</coordinates></LinearRing></outerBoundaryIs>
          <innerBoundaryIs><LinearRing><coordinates>103.2,25.2 103.4,25.2 103.4,25.4 103.2,25.2</coordinates></LinearRing></innerBoundaryIs></Polygon>
      </MultiGeometry></Placemark>
      <Placemark><gx:Track><when>2026-11-23T00:00:00Z</when><gx:coord>103 25 0</gx:coord><gx:coord>103.1 25 0</gx:coord></gx:Track></Placemark>
      <Placemark><Point><coordinates></coordinates></Point></Placemark>
    </Document></kml>`;

  it('O6 reads places of any folder and says what it left', () => {
    const overlay = read(KML);
    expect(overlay).toMatchObject({ format: 'kml', name: '巡查&路线', datum: 'WGS-84' });
    expect(overlay.collection.features.map(({ geometry }) => geometry.type)).toEqual([
      'Point',
      'LineString',
      'Polygon',
      'LineString',
    ]);
    expect(overlay.collection.features[0]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [103.5, 25.5] },
      properties: { name: '一号', description: '桥头', type: '公园', n: '4' },
    });
    expect(overlay.collection.features[2]!.geometry.coordinates[0]).toHaveLength(5);
    expect(overlay.notices.map(({ code, params }) => [code, params])).toEqual([
      ['overlay-links-left', { count: 1 }],
      ['overlay-shapes-odd', { count: 1 }],
    ]);
  });

  it('O1 reads KMZ, and KML in other encodings', () => {
    const kmz = zipSync({ 'files/pic.png': new Uint8Array(9), 'doc.kml': strToU8(KML) });
    const overlay = readOverlay([{ name: 'a.kmz', bytes: kmz }], CHOICES, decodeText);
    expect(overlay.ok && overlay.value.contentId).toBe(read(KML).contentId);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...KML].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
    ]);
    const utf16 = readOverlay([{ name: 'a.kml', bytes: wide }], CHOICES, decodeText);
    expect(utf16.ok && utf16.value.contentId).toBe(read(KML).contentId);
  });

  it('O6 reads waypoints, routes and tracks', () => {
    const overlay = read(`<gpx version="1.1"><metadata><name>晨查</name></metadata>
      <wpt lat="25.5" lon="103.5"><name>公厕</name></wpt><wpt lat="" lon="103"/>
      <rte><rtept lat="25" lon="103"/><rtept lat="26" lon="104"/></rte>
      <trk><name>t</name><trkseg><trkpt lat="25" lon="103"/></trkseg>
        <trkseg><trkpt lat="25" lon="103"/><trkpt lat="25.1" lon="103"/></trkseg></trk></gpx>`);
    expect(overlay.name).toBe('晨查');
    expect(
      overlay.collection.features.map(({ geometry, properties }) => [
        geometry.type,
        properties.name,
      ]),
    ).toEqual([
      ['Point', '公厕'],
      ['LineString', ''],
      ['LineString', 't'],
    ]);
    expect(codes(overlay)).toEqual(['overlay-shapes-odd']);
  });

  it('O8 refuses damage with its row', () => {
    expect(refusal('<kml>\n<Document>\n</kml>')).toMatchObject({
      code: 'overlay-damaged',
      at: { row: 3 },
    });
    expect(refusal('<!DOCTYPE kml [<!ENTITY a "b">]><kml/>')).toMatchObject({
      code: 'overlay-doctype',
    });
    expect(refusal('<html/>')).toMatchObject({ code: 'overlay-not-recognised' });
    expect(refusal('{"type":"FeatureCollection",')).toMatchObject({
      code: 'overlay-damaged',
      params: { part: 'json' },
    });
    expect(refusal('{"type":"Nothing"}')).toMatchObject({ code: 'overlay-not-recognised' });
    expect(refusal('[1]')).toMatchObject({ code: 'overlay-not-recognised' });
    expect(refusal('')).toMatchObject({ code: 'overlay-empty' });
    const zip = zipSync({ 'readme.txt': strToU8('x') });
    for (const [bytes, code] of [
      [zip, 'overlay-not-recognised'],
      [zip.subarray(0, 40), 'overlay-damaged'],
    ] as const) {
      expect(readOverlay([{ name: 'z', bytes }], CHOICES, decodeText)).toMatchObject({
        error: { code },
      });
    }
  });
});
