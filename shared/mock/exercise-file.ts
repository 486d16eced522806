import { utf8ToBytes } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { SITE_TYPES } from '../checklist/checklist.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { ExercisePoint, ExerciseTerms } from './exercise.ts';
import { isMockCaseId } from './mock-id.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';
import { MOCK_FORMAT, openMockFile } from './open-mock-file.ts';

/** What a trainee opens: everything but the reference, which is there sealed. */
export interface ExerciseFile {
  readonly key: string;
  readonly trainer: string;
  readonly terms: ExerciseTerms;
  readonly startsOn: string;
  readonly checklists: Readonly<Record<string, string>>;
  readonly points: readonly ExercisePoint[];
  readonly sealed: string;
  /** Bytes of the cases' photos by hash. */
  readonly photos: ReadonlyMap<string, Uint8Array>;
}

const HEAD = { head: 'exercise.json', format: 'dianwei-mock' } as const;
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const short = z.string().max(4000);

const degrees = { longitude: z.number(), latitude: z.number() };

/** Where a real point is, so that who has no register finds it (SPEC.md K20). */
const positionSchema = z.object({
  ...degrees,
  source: z.object({ ...degrees, datum: z.enum(['WGS-84', 'GCJ-02', 'BD-09']) }),
});

const headSchema = z.object({
  key: z.string().min(8).max(100),
  trainer: short,
  startsOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  sealed: z.string(),
  checklists: z.record(z.string(), z.string()),
  terms: z.object({
    title: short,
    minutes: z.number().positive().nullable(),
    attempts: z.int().min(1).max(20),
    shuffled: z.boolean(),
    passMark: z.number().min(0).max(100),
  }),
  points: z
    .array(
      z.object({
        id: z.custom<RecordId<'point'>>((id) => typeof id === 'string' && id.startsWith('point/')),
        fields: z.object({
          code: short,
          name: short,
          siteType: z.enum(SITE_TYPES),
          typeName: short,
          district: short,
          subdistrict: short,
          address: short,
          position: positionSchema.exactOptional(),
          desk: z
            .object({
              photos: z.array(
                z.object({
                  hash,
                  mediaType: z.string(),
                  width: z.number(),
                  height: z.number(),
                }),
              ),
              events: z.array(z.object({ second: z.number().min(0), text: short })),
            })
            .exactOptional(),
        }),
      }),
    )
    .min(1)
    .max(2000),
});

export function writeExerciseFile({ photos, ...head }: ExerciseFile): Uint8Array {
  const json = JSON.stringify({ format: HEAD.format, version: MOCK_FORMAT, ...head });
  const pictures = [...photos].map(([name, bytes]) => [`photos/${name}`, bytes]);
  return zipSync(
    {
      [HEAD.head]: [utf8ToBytes(json), { level: 6 }],
      ...(Object.fromEntries(pictures) as Record<string, Uint8Array>),
    },
    { level: 0, mtime: new Date(2020, 0, 1) },
  );
}

/** Reads an exercise file; photos must be those its cases name, byte for byte. */
export function readExerciseFile(bytes: Uint8Array): Result<ExerciseFile, MockNotice> {
  const file = openMockFile(bytes, HEAD);
  if (!file.ok) return file;
  const head = headSchema.safeParse(file.value.head);
  if (!head.success) return fail(mockNotice('exercise-damaged'));
  const photos = new Map<string, Uint8Array>();
  for (const { id, fields } of head.data.points) {
    if ((fields.desk !== undefined) !== isMockCaseId(id))
      return fail(mockNotice('exercise-damaged'));
    for (const photo of fields.desk?.photos ?? []) {
      const part = file.value.parts.get(`photos/${photo.hash}`);
      if (part === undefined || sha256Hex(part) !== photo.hash)
        return fail(mockNotice('exercise-damaged'));
      photos.set(photo.hash, part);
    }
  }
  return succeed({ ...head.data, photos });
}
