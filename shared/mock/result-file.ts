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
import { MOCK_FORMAT, openMockFile } from './open-mock-file.ts';

const HEAD = { head: 'result.json', format: 'dianwei-mock-result' } as const;
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
});

/** What a trainee hands in, as one file. */
export function writeResultFile(result: MockResult): Uint8Array {
  const json = JSON.stringify({ format: HEAD.format, version: MOCK_FORMAT, ...result });
  return zipSync({ [HEAD.head]: utf8ToBytes(json) }, { level: 6, mtime: new Date(2020, 0, 1) });
}

export function readResultFile(bytes: Uint8Array): Result<MockResult, MockNotice> {
  const file = openMockFile(bytes, HEAD);
  if (!file.ok) return file;
  const parsed = resultSchema.safeParse(file.value.head);
  return parsed.success ? succeed(parsed.data) : fail(mockNotice('exercise-damaged'));
}
