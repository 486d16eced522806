import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../geo/distance.ts';
import { estimateAccuracy } from './fix.ts';
import type { ReceiverStep } from './follow-receiver.ts';
import { feedReceiver, finishReceiver, startReceiver } from './follow-receiver.ts';
import { parseSentence } from './parse-sentence.ts';
import { clock, gga, rmc, sentence, speak, walk } from './testing/speak-nmea.ts';

const RUNS = { numRuns: 200, seed: 20261123 };
const MIDNIGHT = Date.UTC(2026, 10, 23);

/** Everything a text brings, the last moment with it. */
function hear(...chunks: readonly string[]): ReceiverStep {
  let step: ReceiverStep = { receiver: startReceiver(), fixes: [], notices: [] };
  const add = (next: ReceiverStep): void => {
    step = {
      receiver: next.receiver,
      fixes: [...step.fixes, ...next.fixes],
      notices: [...step.notices, ...next.notices],
    };
  };
  for (const chunk of chunks) add(feedReceiver(step.receiver, chunk));
  add(finishReceiver(step.receiver));
  return step;
}
const codes = (step: ReceiverStep): readonly string[] => step.notices.map((notice) => notice.code);

describe('sentences', () => {
  it('N2 reads the published examples', () => {
    expect(
      parseSentence('$GPGGA,092725.00,4717.11399,N,00833.91590,E,1,08,1.01,499.6,M,48.0,M,,*5B'),
    ).toMatchObject({
      kind: 'GGA',
      timeOfDay: 34_045_000,
      satellites: 8,
      hdop: 1.01,
      altitude: 499.6,
    });
    const read = parseSentence(
      '$GPRMC,083559.00,A,4717.11437,N,00833.91522,E,0.004,77.52,091202,,,A*57',
    );
    expect(read).toMatchObject({ kind: 'RMC', day: Date.UTC(2002, 11, 9), course: 77.52 });
    const position = typeof read === 'object' && read.kind === 'RMC' ? read.position! : null;
    expect(position!.latitude).toBeCloseTo(47.2852395, 7);
    expect(position!.longitude).toBeCloseTo(8.565253667, 7);
    expect(parseSentence('$GPGSA,A,3,23,29,07,08,09,18,26,28,,,,,1.94,1.18,1.54*0D')).toEqual({
      kind: 'GSA',
      hdop: 1.18,
    });
  });

  it('N1 refuses every single changed character, and a missing check sum', () => {
    const good = rmc({ second: 5, at: [103.8, 25.5] });
    const star = good.indexOf('*');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: star - 1 }),
        fc.integer({ min: 32, max: 126 }),
        (at, code) => {
          const letter = String.fromCharCode(code);
          fc.pre(letter !== good[at]);
          const changed = good.slice(0, at) + letter + good.slice(at + 1);
          expect(['bad-checksum', 'no-sentence']).toContain(parseSentence(changed));
        },
      ),
      RUNS,
    );
    expect(parseSentence(good.slice(0, star))).toBe('bad-checksum');
    expect(parseSentence(good)).toMatchObject({ kind: 'RMC' });
  });

  it.each([
    ['latitude beyond the pole', 'GPGGA,000000,9100.0,N,10300.0,E,1,09,1,1,M,,M,,'],
    ['minutes beyond 60', 'GPGGA,000000,2560.0,N,10300.0,E,1,09,1,1,M,,M,,'],
    ['no hemisphere', 'GPGGA,000000,2530.0,,10300.0,E,1,09,1,1,M,,M,,'],
    ['half a position', 'GPGGA,000000,2530.0,N,,,1,09,1,1,M,,M,,'],
    ['estimated', 'GPGGA,000000,2530.0,N,10300.0,E,6,09,1,1,M,,M,,'],
    ['simulated', 'GPGGA,000000,2530.0,N,10300.0,E,8,09,1,1,M,,M,,'],
    ['status V', 'GPRMC,000000,V,2530.0,N,10300.0,E,0,0,231126,,,A'],
    ['mode E', 'GPRMC,000000,A,2530.0,N,10300.0,E,0,0,231126,,,E'],
  ])('N2 N3 has no position: %s', (_, body) => {
    expect(parseSentence(sentence(body))).toMatchObject({ position: null });
  });

  it('N2 reads south and west, four-digit minutes and sentences of others', () => {
    expect(
      parseSentence(sentence('GPGGA,000000,2530.0,S,10330.0,W,4,09,1,1,M,,M,,')),
    ).toMatchObject({
      position: { longitude: -103.5, latitude: -25.5 },
      quality: 'fixed',
    });
    expect(parseSentence(sentence('GPGSV,3,1,11,03,03,111,00'))).toEqual({ kind: 'other' });
    expect(parseSentence(sentence('PUBX,00,1'))).toEqual({ kind: 'other' });
    expect(parseSentence('$')).toBe('no-sentence');
  });
});

describe('following a receiver', () => {
  it('N4 hears the same however the text is cut and its lines end', () => {
    const text = `${speak([{ second: 0, at: null }, ...walk(1, 12)])}$GNGGA,,*00\r\n`;
    const whole = hear(text);
    expect(whole.fixes).toHaveLength(12);
    expect(whole.notices).toMatchObject([{ code: 'position-checksum', at: { row: 27 } }]);
    fc.assert(
      fc.property(
        fc.array(fc.nat(text.length), { maxLength: 30 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        (cuts, end) => {
          const ended = text.replaceAll('\r\n', end);
          const places = [0, ...cuts.sort((a, b) => a - b), ended.length];
          const chunks = places.slice(1).map((to, at) => ended.slice(places[at], to));
          const heard = hear(...chunks);
          expect(heard.fixes).toEqual(whole.fixes);
          expect(heard.notices).toEqual(whole.notices);
        },
      ),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('N4 joins GGA and RMC in either order and waits for neither', () => {
    const moments = walk(0, 3);
    const orders = [
      moments.map((one) => `${rmc(one)}\n${gga(one)}\n`),
      moments.map((one) => `${gga(one)}\n${rmc(one)}\n`),
    ];
    const [first, second] = orders.map((texts) => hear(...texts).fixes);
    expect(first).toEqual(second);
    expect(first![0]).toMatchObject({ satellites: 9, altitude: 1881, course: 65, time: MIDNIGHT });
    expect(first![0]!.speed).toBeCloseTo(1.0289, 3);
    expect(hear(moments.map((one) => `${rmc(one)}\n`).join('')).fixes).toHaveLength(3);
    expect(hear(moments.map((one) => `${gga(one)}\n`).join('')).fixes).toHaveLength(3);
  });

  it('N1 leaves out the sentence with the wrong check sum and keeps the rest of the moment', () => {
    const lines = speak(walk(0, 4)).split('\r\n');
    lines[2] = lines[2]!.replace(/,1,09,/u, ',1,08,');
    const step = hear(lines.join('\r\n'));
    expect(step.notices).toEqual([
      {
        code: 'position-checksum',
        severity: 'warning',
        at: { row: 3 },
        params: { sentence: 'GNGGA' },
      },
    ]);
    expect(step.fixes).toHaveLength(4);
    expect(step.fixes[1]).toMatchObject({ satellites: null, accuracy: 6 });
  });

  it('N3 believes the one of a moment that denies a fix', () => {
    const [moment] = walk(0, 1);
    const text = `${gga(moment!)}\n${rmc({ second: 0, at: null })}\n`;
    expect(hear(text)).toMatchObject({ fixes: [], receiver: { phase: 'searching' } });
  });

  it('N5 estimates accuracy from HDOP and quality, GSA standing in for GGA', () => {
    expect(estimateAccuracy(1.1, 'autonomous')).toBeCloseTo(5.5);
    expect(estimateAccuracy(2, 'differential')).toBe(5);
    expect(estimateAccuracy(null, 'autonomous')).toBe(15);
    expect(estimateAccuracy(1, 'fixed')).toBe(0.5);
    const gsa = sentence('GPGSA,A,3,23,29,07,08,09,18,26,28,,,,,1.94,1.50,1.54');
    const step = hear(`${gsa}\n${rmc(walk(0, 1)[0]!)}\n`);
    expect(step.fixes[0]).toMatchObject({ hdop: 1.5, accuracy: 7.5 });
  });

  it('N6 does not use a poor fix', () => {
    const step = hear(speak([{ second: 0, at: [103.8, 25.5], hdop: 6.1 }, ...walk(1, 2)]));
    expect(codes(step)).toEqual(['position-poor']);
    expect(step.fixes).toHaveLength(2);
  });

  it('N7 refuses a jump and goes on from the last fix believed', () => {
    const moments = walk(0, 10).map((one) =>
      one.second === 4 ? { ...one, at: [103.81, 25.51] as const } : one,
    );
    const step = hear(speak(moments));
    expect(step.notices).toMatchObject([
      { code: 'position-jump', severity: 'warning', params: { seconds: 1 } },
    ]);
    expect(step.notices[0]!.params!['metres']).toBeGreaterThan(1400);
    expect(step.fixes).toHaveLength(9);
  });

  it('N7 believes the fifth of agreeing jumps, and not five that scatter', () => {
    const moved = walk(0, 20).map((one) =>
      one.second < 5 ? one : { ...one, at: [103.9, one.at![1]] as const },
    );
    const step = hear(speak(moved));
    expect(codes(step)).toEqual(Array.from({ length: 4 }, () => 'position-jump'));
    expect(step.fixes).toHaveLength(16);
    const scattered = walk(0, 20).map((one) =>
      one.second < 5 ? one : { ...one, at: [103.9 + one.second / 100, one.at![1]] as const },
    );
    expect(hear(speak(scattered)).fixes).toHaveLength(5);
  });

  it('N7 never lets pass what is faster than the limit, both circles granted', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(steps, (moves) => {
        const moments = moves.map(([x, y], at) => ({
          second: at,
          at: [103.8 + x / 10_000, 25.5 + y / 10_000] as const,
        }));
        const { fixes, notices } = hear(speak(moments));
        expect(fixes.length + notices.length).toBe(moves.length);
        for (const [at, fix] of fixes.slice(1).entries()) {
          const before = fixes[at]!;
          const granted = before.accuracy + fix.accuracy + (40 * (fix.time - before.time)) / 1000;
          expect(metresBetween(before.position, fix.position)).toBeLessThanOrEqual(granted);
        }
      }),
      RUNS,
    );
  });

  it('N7 counts a moment once and begins anew when the clock is set back', () => {
    const [one, two] = walk(100, 2);
    const twice = `${speak([one!])}${speak([one!, two!])}`;
    expect(hear(twice).fixes).toHaveLength(2);
    const far = [{ second: 10, at: [100, 20] as const }];
    expect(hear(speak([one!, two!]), speak(far)).fixes).toHaveLength(3);
  });

  it('N8 tells phases, and passes midnight', () => {
    let step = feedReceiver(startReceiver(), '');
    const phases = [step.receiver.phase];
    for (const text of [
      speak([{ second: 0, at: null }]),
      speak(walk(1, 2)),
      speak([{ second: 3, at: null }]),
      speak(walk(4, 1)),
    ]) {
      step = feedReceiver(step.receiver, text);
      phases.push(step.receiver.phase);
    }
    expect(phases).toEqual(['silent', 'searching', 'fixed', 'lost', 'fixed']);
    const late = walk(86_398, 4).map((one) => ({ ...one, second: one.second % 86_400 }));
    const onlyGga = hear(late.map((one) => `${gga(one)}\n`).join(''));
    expect(onlyGga.fixes.map((fix) => fix.time / 1000)).toEqual([86_398, 86_399, 86_400, 86_401]);
    const dated = late.map((one) => rmc(one, one.second < 100 ? '241126' : '231126'));
    expect(hear(`${dated.join('\n')}\n`).fixes.at(-1)!.time).toBe(MIDNIGHT + 86_401_000);
    expect(clock(86_399)).toBe('235959.00');
  });

  it('N4 says once that noise is no NMEA, and hears the receiver after it', () => {
    const noise = 'x\u00ff\u0000y'.repeat(400);
    const step = hear(noise, noise, `${noise}\n`, noise, `\n${speak(walk(0, 2))}`);
    expect(codes(step)).toEqual(['position-not-nmea']);
    expect(step.fixes).toHaveLength(2);
  });
});
