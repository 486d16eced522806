import type { XmlElement } from '../xml/parse-xml.ts';
import { childNamed, childText, elementsNamed } from '../xml/parse-xml.ts';
import type { RawFeature, RawOverlay } from './feature.ts';

/** Waypoints as points, routes and tracks as lines, whether they have times or not. */
export function readGpx(root: XmlElement): RawOverlay {
  const metadata = childNamed(root, 'metadata') ?? root;
  return {
    format: 'gpx',
    name: childText(metadata, 'name'),
    // The standard knows WGS-84 only.
    datum: 'WGS-84',
    unproject: null,
    features: root.children.flatMap(readChild),
    notices: [],
  };
}

function readChild(element: XmlElement): readonly RawFeature[] {
  const properties = { name: childText(element, 'name'), description: childText(element, 'desc') };
  const line = (points: readonly XmlElement[]): readonly unknown[] => points.map(readPoint);
  switch (element.name) {
    case 'wpt':
      return [{ type: 'Point', coordinates: readPoint(element), properties }];
    case 'rte': {
      const coordinates = line(elementsNamed(element, 'rtept'));
      return [{ type: 'LineString', coordinates, properties }];
    }
    case 'trk':
      // A segment of one point is a receiver switched on and off again.
      return elementsNamed(element, 'trkseg')
        .map((segment) => line(elementsNamed(segment, 'trkpt')))
        .filter((points) => points.length > 1)
        .map((coordinates) => ({ type: 'LineString', coordinates, properties }));
    default:
      return [];
  }
}

const readPoint = ({ attributes }: XmlElement): readonly number[] =>
  [attributes['lon'], attributes['lat']].map((text) => (text?.trim() ? Number(text) : NaN));
