import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegHeader } from '../../shared/photos/testing/picture-bytes.ts';
import { readExif } from './read-exif.ts';

const CHINA = 480;
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

describe('readExif', () => {
  it('P4 P5 reads time, offset and position', async () => {
    const exif = {
      time: '2026:11:23 17:53:07',
      offset: '+08:00',
      latitude: 25.50428,
      longitude: 103.79603,
    };
    const facts = await readExif(bufferOf(jpegHeader(40, 30, exif)), 0);
    expect(facts?.takenAt).toBe('2026-11-23T09:53:07.000Z');
    expect(facts?.longitude).toBeCloseTo(103.79603, 6);
    expect(facts?.latitude).toBeCloseTo(25.50428, 6);
  });

  it('P4 south and west are negative', async () => {
    const exif = { latitude: -33.5, longitude: -70.25 };
    const facts = await readExif(bufferOf(jpegHeader(40, 30, exif)), CHINA);
    expect(facts).toEqual({ longitude: -70.25, latitude: -33.5 });
  });

  it('P5 no offset in the photo: that of the installation', async () => {
    const facts = await readExif(
      bufferOf(jpegHeader(40, 30, { time: '2026:11:23 17:53:07' })),
      CHINA,
    );
    expect(facts).toEqual({ takenAt: '2026-11-23T09:53:07.000Z' });
  });

  it('P4 no EXIF, damaged EXIF and no picture at all are null or partial, never an error', async () => {
    expect(await readExif(bufferOf(jpegHeader(40, 30)), CHINA)).toBeNull();
    expect(await readExif(new ArrayBuffer(0), CHINA)).toBeNull();
    const sound = jpegHeader(40, 30, {
      time: '2026:11:23 17:53:07',
      latitude: 25,
      longitude: 103,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: sound.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat({ max: sound.length }),
        async (hits, keep) => {
          const damaged = sound.slice(0, Math.max(keep, 20));
          for (const [at, byte] of hits) damaged[at] = byte;
          const facts = await readExif(bufferOf(damaged), CHINA);
          expect(facts === null || typeof facts === 'object').toBe(true);
        },
      ),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
