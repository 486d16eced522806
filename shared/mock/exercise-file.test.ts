import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../kernel/sha256.ts';
import { readExerciseFile, writeExerciseFile } from './exercise-file.ts';
import { openReference, sealReference } from './seal-reference.ts';
import {
  exerciseFile,
  KEY,
  PASSPHRASE,
  quickStretch,
  REFERENCE,
  reseed,
} from './testing/sample-exercise.ts';

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('the exercise file', () => {
  it('K6: comes back as it was written, photos and all', () => {
    const exercise = exerciseFile();
    const read = readExerciseFile(writeExerciseFile(exercise));
    expect(read).toEqual({ ok: true, value: exercise });
  });

  it('K7: a trainee who unpacks the file finds neither an answer nor a reason of the reference', () => {
    const parts = Object.values(unzipSync(writeExerciseFile(exerciseFile()))).map(utf8);
    const readable = parts.join('\n');
    expect(readable).toContain('东门');
    for (const { item, reason } of REFERENCE) {
      expect(readable).not.toContain(item);
      expect(readable).not.toContain(reason);
    }
    expect(readable).not.toContain('"answer"');
    expect(readable).not.toContain(PASSPHRASE);
    // Not merely packed: nothing in it inflates or decodes to the reference either.
    const sealed = exerciseFile().sealed.replace('dianwei-sealed-1.', '');
    expect(utf8(Buffer.from(sealed, 'base64'))).not.toContain(REFERENCE[0]?.item);
  });

  it('K7: the same reference sealed twice looks different, and opens by the passphrase alone', () => {
    const [one, two] = [1, 2].map((seed) =>
      sealReference(KEY, REFERENCE, PASSPHRASE, reseed(seed), quickStretch),
    );
    expect(one).not.toBe(two);
    const open = (key: string, text: string, passphrase: string) =>
      openReference(key, text, passphrase, quickStretch);
    expect(open(KEY, one ?? '', PASSPHRASE)).toEqual({ ok: true, value: REFERENCE });
    for (const [key, text, passphrase] of [
      [KEY, one, 'another passphrase'],
      ['another-exercise', one, PASSPHRASE],
      [KEY, flip(one ?? ''), PASSPHRASE],
    ] as const)
      expect(open(key, text ?? '', passphrase)).toMatchObject({
        error: { code: 'reference-wrong-passphrase' },
      });
    expect(open(KEY, 'nothing', PASSPHRASE)).toMatchObject({
      error: { code: 'exercise-damaged' },
    });
  });

  it('K7: the passphrase is stretched for about a second, and full-width digits are the same', () => {
    const sealed = sealReference(KEY, REFERENCE.slice(0, 1), PASSPHRASE, reseed(3));
    const typed = PASSPHRASE.replace('2026', '２０２６');
    expect(openReference(KEY, sealed, ` ${typed}`)).toMatchObject({ ok: true });
  });

  it('K6: a damaged file, another kind of file, a later version and foreign photos are refused', () => {
    const good = writeExerciseFile(exerciseFile());
    const parts = unzipSync(good);
    const head = JSON.parse(utf8(parts['exercise.json'] ?? new Uint8Array())) as object;
    const packed = (part: object): Uint8Array =>
      zipSync({ ...parts, 'exercise.json': Buffer.from(JSON.stringify({ ...head, ...part })) });
    const codeOf = (bytes: Uint8Array): string => {
      const read = readExerciseFile(bytes);
      return read.ok ? 'ok' : read.error.code;
    };
    expect(codeOf(good.slice(0, 200))).toBe('exercise-damaged');
    expect(codeOf(Buffer.from('not a zip'))).toBe('exercise-damaged');
    expect(codeOf(zipSync({ 'result.json': Buffer.from('{}') }))).toBe('exercise-not-one');
    expect(codeOf(packed({ version: 2 }))).toBe('exercise-other-version');
    expect(codeOf(packed({ points: [] }))).toBe('exercise-damaged');
    const photo = Object.keys(parts).find((name) => name.startsWith('photos/')) ?? '';
    const other = Buffer.from('another picture');
    expect(sha256Hex(other)).not.toBe(photo.slice(7));
    expect(codeOf(zipSync({ ...parts, [photo]: other }))).toBe('exercise-damaged');
  });
});

/** One letter of the sealed text changed. */
function flip(text: string): string {
  const at = text.length - 8;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
