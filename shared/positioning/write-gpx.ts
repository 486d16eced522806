import type { TrackPart } from './my-track.ts';

/** The way as GPX 1.1 (topografix.com/GPX/1/1), a segment to each part; read again it gives the same steps. */
export function writeGpx(name: string, parts: readonly TrackPart[]): string {
  const segments = parts.map((part) => `<trkseg>\n${part.map(pointOf).join('\n')}\n</trkseg>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Dianwei" xmlns="http://www.topografix.com/GPX/1/1">',
    `<trk><name>${escape(name)}</name>`,
    ...segments,
    '</trk>\n</gpx>\n',
  ].join('\n');
}

function pointOf({ longitude, latitude, at }: TrackPart[number]): string {
  const time = new Date(at).toISOString();
  return `<trkpt lat="${latitude}" lon="${longitude}"><time>${time}</time></trkpt>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
