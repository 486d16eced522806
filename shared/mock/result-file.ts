import { utf8ToBytes } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { z } from 'zod';
import type { RecordId } from '../kernel/record-id.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { answerSchema } from './answer-schema.ts';
import type { MockResult } from './exercise.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';
import type { SmallPicture, SmallPictures } from '../workbook/photo-columns.ts';
import { readSmallPicture } from '../workbook/read-small-picture.ts';
import { MOCK_FORMAT, openMockFile } from './open-mock-file.ts';

const HEAD = { head: 'result.json', format: 'dianwei-mock-result' } as const;
const PHOTOS = 'photos/';
/** As many as the zip may have parts, less some room. */
export const MOST_PHOTOS = 1_500;
const recordId = <K extends 'person' | 'point'>(kind: K) =>
  z.custom<RecordId<K>>((id) => typeof id === 'string' && id.startsWith(`${kind}/`));
const instant = z.iso.datetime();
const short = z.string().max(4000);

const resultSchema = z.object({
  key: z.string(),
  attempt: z.int().min(1).max(20),
  trainee: z.object({ id: recordId('person'), name: short, unit: short }),
  begunAt: instant,
  handedInAt: instant,
  assessments: z.array(
    z.object({
      point: recordId('point'),
      checklistVersion: z.string(),
      startedAt: instant,
      finishedAt: instant.nullable(),
    }),
  ),
  ratings: z.array(
    z.object({
      point: recordId('point'),
      item: z.string().max(100),
      answer: answerSchema,
      note: short,
      ratedAt: instant,
    }),
  ),
  // Files written before photos were taken along have none.
  photos: z
    .array(
      z.object({
        point: recordId('point'),
        item: z.string().max(100),
        hash: z.string().regex(/^[\da-f]{64}$/),
        bytes: z.int().nonnegative(),
        mediaType: z.string().max(100),
        width: z.int().positive(),
        height: z.int().positive(),
        from: z.enum(['camera', 'file', 'paste', 'workbook']),
        addedAt: instant,
        exif: z
          .object({
            takenAt: z.string().max(40).optional(),
            longitude: z.number().optional(),
            latitude: z.number().optional(),
          })
          .nullable()
          // What a camera wrote wrongly must not cost the whole result.
          .catch(null),
      }),
    )
    .max(MOST_PHOTOS)
    .default([]),
});

/** A result with the copies of its photos, by the hash of each original. */
export interface ResultFile {
  readonly result: MockResult;
  readonly copies: SmallPictures;
}

/** What a trainee hands in, as one file. */
export function writeResultFile({ result, copies }: ResultFile): Uint8Array {
  const json = JSON.stringify({ format: HEAD.format, version: MOCK_FORMAT, ...result });
  const parts: Record<string, Uint8Array> = { [HEAD.head]: utf8ToBytes(json) };
  for (const [hash, { bytes }] of copies) parts[PHOTOS + hash] = bytes;
  return zipSync(parts, { level: 6, mtime: new Date(2020, 0, 1) });
}

/** A photo whose copy is no picture comes without it, as one whose copy was never there. */
export function readResultFile(bytes: Uint8Array): Result<ResultFile, MockNotice> {
  const file = openMockFile(bytes, HEAD);
  if (!file.ok) return file;
  const parsed = resultSchema.safeParse(file.value.head);
  if (!parsed.success) return fail(mockNotice('exercise-damaged'));
  const result = parsed.data as MockResult;
  const copies = new Map<string, SmallPicture>();
  for (const { hash } of result.photos) {
    const picture = readSmallPicture(file.value.parts.get(PHOTOS + hash));
    if (picture !== null) copies.set(hash, picture);
  }
  return succeed({ result, copies });
}
