import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedTrack } from './read-track.ts';
import { fixesBetween, readTrack } from './read-track.ts';
import { speak, walk } from './testing/speak-nmea.ts';

const read = (text: string): RecordedTrack => {
  const track = readTrack(text);
  if (!track.ok) throw new Error(track.error.code);
  return track.value;
};
const refusal = (text: string): unknown => {
  const track = readTrack(text);
  return track.ok ? 'read' : track.error;
};
const point = (second: number, latitude: number, more = ''): string =>
  `<trkpt lat="${latitude}" lon="103.8"><time>2026-11-23T01:00:${String(second).padStart(2, '0')}Z</time>${more}</trkpt>`;
const gpx = (points: string): string =>
  `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points}</trkseg></trk></gpx>`;

describe('recorded tracks', () => {
  it('N9 reads NMEA and GPX through the same filter', () => {
    expect(read(speak([{ second: 0, at: null }, ...walk(5, 30)]))).toMatchObject({
      format: 'nmea',
      notices: [],
    });
    const track = read(
      gpx(
        point(0, 25.5, '<ele>1880.5</ele><hdop>0.8</hdop><sat>11</sat>') +
          point(1, 25.50001) +
          point(2, 25.6) +
          point(3, 25.50003) +
          '<trkpt lat="25.5" lon="103.8"/>' +
          point(3, 25.50003) +
          '<trkpt lat="95" lon="1"/>',
      ),
    );
    expect(track.fixes).toHaveLength(3);
    expect(track.fixes[0]).toMatchObject({
      accuracy: 4,
      altitude: 1880.5,
      satellites: 11,
      time: Date.UTC(2026, 10, 23, 1),
    });
    expect(track.notices.map(({ code, params }) => [code, params])).toEqual([
      ['position-jump', { metres: 11_118, seconds: 1 }],
      ['position-no-time', { count: 2 }],
    ]);
  });

  it('N9 refuses what is no track, and one without a fix', () => {
    const unreadable = { code: 'position-track-unreadable', severity: 'error' };
    expect(refusal('点位,经度,纬度')).toMatchObject(unreadable);
    expect(refusal('')).toMatchObject(unreadable);
    expect(refusal('<gpx><trk>\n</gpx>')).toMatchObject({ ...unreadable, at: { row: 2 } });
    expect(refusal('<kml/>')).toMatchObject(unreadable);
    const empty = { code: 'position-track-empty', severity: 'error' };
    expect(refusal(gpx(''))).toEqual(empty);
    expect(refusal(speak([{ second: 0, at: null }]))).toEqual(empty);
  });

  it('N9 gives every fix once in a replay, whatever the steps', () => {
    const track = read(speak(walk(0, 40)));
    fc.assert(
      fc.property(fc.array(fc.nat(39_000)), (cuts) => {
        const times = [-1, ...cuts.sort((a, b) => a - b), 39_000];
        const seen = times.slice(1).flatMap((to, at) => fixesBetween(track, times[at]!, to));
        expect(seen).toEqual(track.fixes);
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });
});
