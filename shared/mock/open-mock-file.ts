import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { openZip } from '../bytes/open-zip.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { Result } from '../kernel/result.ts';
import { fail, succeed } from '../kernel/result.ts';
import type { MockNotice } from './mock-notice.ts';
import { mockNotice } from './mock-notice.ts';

/** The version of these files (SPEC.md K6, K10) that this code writes, and the only one it reads. */
export const MOCK_FORMAT = 1;

/** The parts of a zip, by name. */
export interface MockFile {
  readonly head: JsonValue;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Opens an exercise or result file behind the inflate guard; `head` names its one JSON part and `format`. */
export function openMockFile(
  bytes: Uint8Array,
  { head, format }: { readonly head: string; readonly format: string },
): Result<MockFile, MockNotice> {
  const zip = openZip(bytes, (name) => name === head || name.startsWith('photos/'));
  if (!zip.ok) return fail(mockNotice(`exercise-${zip.error}`));
  const parts = new Map(zip.value.map(({ name, bytes: part }) => [name, part]));
  const text = parts.get(head);
  if (text === undefined) return fail(mockNotice('exercise-not-one'));
  const parsed = readJson(text);
  const version = z.object({ format: z.literal(format), version: z.int() }).safeParse(parsed);
  if (!version.success) return fail(mockNotice('exercise-damaged'));
  if (version.data.version !== MOCK_FORMAT)
    return fail(mockNotice('exercise-other-version', 'error', { version: version.data.version }));
  return succeed({ head: parsed, parts });
}

/** Null for what is no JSON. */
export function readJson(bytes: Uint8Array): JsonValue {
  try {
    return JSON.parse(strFromU8(bytes)) as JsonValue;
  } catch {
    return null;
  }
}
