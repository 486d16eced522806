import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, textCodec } from './frame-codec.ts';

const text = textCodec(
  new TextEncoder(),
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
);
const member = fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__');

describe('frame codec', () => {
  it('brings every message back, bytes and all', () => {
    const value = fc.oneof(
      fc.jsonValue().map((json) => JSON.parse(JSON.stringify(json)) as unknown),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.dictionary(member, value, { noNullPrototype: true }), (message) => {
        expect(decodeFrame(encodeFrame(message, text), text)).toEqual(message);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it('refuses every frame cut short or lengthened', () => {
    const frame = encodeFrame({ name: '点位', bytes: Uint8Array.of(1, 2, 3) }, text);
    for (let length = 0; length < frame.length; length += 1)
      expect(decodeFrame(frame.subarray(0, length), text)).toBeNull();
    expect(decodeFrame(Uint8Array.of(...frame, 0), text)).toBeNull();
  });

  it('refuses any bytes that are no frame without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const head = Uint8Array.of(0, 0, 0, Math.max(0, noise.length - 2), ...noise);
        expect(decodeFrame(head, text)).toBeNull();
      }),
      { seed: 20261123, numRuns: 300 },
    );
    const bad = [
      '[]',
      '{}',
      '{"body":{}}',
      '{"body":[],"tail":[]}',
      '{"body":{},"tail":[["a",-1]]}',
    ];
    for (const json of bad) {
      const head = text.encode(json);
      expect(decodeFrame(Uint8Array.of(0, 0, 0, head.length, ...head), text)).toBeNull();
    }
  });
});
