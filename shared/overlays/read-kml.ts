import type { XmlElement } from '../xml/parse-xml.ts';
import { childNamed, childText, elementsNamed } from '../xml/parse-xml.ts';
import type { RawFeature, RawOverlay } from './feature.ts';
import { overlayNotice } from './overlay-notice.ts';

/** Places of a KML document, in any folder; what lies elsewhere (links, pictures) is counted, not fetched. */
export function readKml(root: XmlElement): RawOverlay {
  const document = childNamed(root, 'document') ?? root;
  const links = ['networklink', 'groundoverlay', 'photooverlay', 'model'];
  const left = links.reduce((sum, name) => sum + elementsNamed(root, name).length, 0);
  return {
    format: 'kml',
    name: childText(document, 'name'),
    // The standard knows WGS-84 only.
    datum: 'WGS-84',
    unproject: null,
    features: elementsNamed(root, 'placemark').flatMap(readPlacemark),
    notices: left > 0 ? [overlayNotice('overlay-links-left', 'warning', { count: left })] : [],
  };
}

function readPlacemark(placemark: XmlElement): readonly RawFeature[] {
  const properties: Record<string, unknown> = {};
  for (const one of elementsNamed(placemark, 'data')) {
    properties[one.attributes['name'] ?? ''] = childText(one, 'value');
  }
  for (const one of elementsNamed(placemark, 'simpledata')) {
    properties[one.attributes['name'] ?? ''] = one.text.trim();
  }
  for (const name of ['description', 'name']) {
    const text = childText(placemark, name);
    if (text !== '') properties[name] = text;
  }
  return geometriesIn(placemark).map((geometry) => ({ ...geometry, properties }));
}

type RawGeometry = Pick<RawFeature, 'type' | 'coordinates'>;

function geometriesIn(element: XmlElement): readonly RawGeometry[] {
  return element.children.flatMap((child): readonly RawGeometry[] => {
    switch (child.name) {
      case 'point':
        return [{ type: 'Point', coordinates: readTuples(child)[0] ?? null }];
      case 'linestring':
        return [{ type: 'LineString', coordinates: readTuples(child) }];
      case 'linearring':
        return [{ type: 'Polygon', coordinates: [readTuples(child)] }];
      case 'polygon':
        return [{ type: 'Polygon', coordinates: readRings(child) }];
      case 'track':
        return [{ type: 'LineString', coordinates: readTrack(child) }];
      case 'multigeometry':
      case 'multitrack':
        return geometriesIn(child);
      default:
        return [];
    }
  });
}

function readRings(polygon: XmlElement): readonly unknown[] {
  const rings = [
    ...elementsNamed(polygon, 'outerboundaryis'),
    ...elementsNamed(polygon, 'innerboundaryis'),
  ].flatMap((boundary) => elementsNamed(boundary, 'linearring'));
  return rings.map(readTuples);
}

/** `lon,lat[,height]` apart by white space; some writers put spaces behind the commas too. */
function readTuples(element: XmlElement): readonly unknown[] {
  const text = childText(element, 'coordinates').replace(/\s*,\s*/gu, ',');
  return text === '' ? [] : text.split(/\s+/u).map((tuple) => readNumbers(tuple.split(',')));
}

/** Points of a gx:Track: `lon lat height` each. */
function readTrack(track: XmlElement): readonly unknown[] {
  return elementsNamed(track, 'coord').map((one) => readNumbers(one.text.trim().split(/\s+/u)));
}

const readNumbers = (parts: readonly string[]): readonly number[] =>
  parts.slice(0, 2).map((part) => (part === '' ? NaN : Number(part)));
