import { kindOf } from '../kernel/record-id.ts';
import type { Change } from './change.ts';
import { encodeChange, rememberHash } from './change.ts';

/**
 * A Change read from its text form, or null when the text is not exactly what encodeChange writes
 * (damaged, altered white space, unknown members, wrong types): a line either is a Change or is not.
 */
export function decodeChange(line: string): Change | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isChange(parsed)) return null;
  if (!isCanonical(parsed, line)) return null;
  rememberHash(parsed, line);
  return parsed;
}

/** Parsing keeps the order of keys, so text in order comes back as it was; only the rest is sorted anew. */
function isCanonical(change: Change, line: string): boolean {
  if (isSorted(change) && JSON.stringify(change) === line) return true;
  return encodeChange(change) === line;
}

function isSorted(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSorted);
  if (!isObject(value)) return true;
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !isSorted(value[key])) return false;
    last = key;
  }
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

function isChange(value: unknown): value is Change {
  return (
    isObject(value) &&
    isText(value['replica']) &&
    /^[a-z0-9~]{1,40}$/.test(value['replica']) &&
    Number.isSafeInteger(value['seq']) &&
    (value['seq'] as number) >= 1 &&
    isText(value['prev']) &&
    isText(value['at']) &&
    isText(value['actor']) &&
    (value['note'] === undefined || isText(value['note'])) &&
    Array.isArray(value['sets']) &&
    value['sets'].every(isSet)
  );
}

function isSet(value: unknown): boolean {
  if (!isObject(value) || !isText(value['record']) || kindOf(value['record']) === null)
    return false;
  if (!isObject(value['values']) || Object.keys(value['values']).includes('__proto__'))
    return false;
  const { replaces, restores } = value;
  if (replaces !== undefined && !(isObject(replaces) && Object.values(replaces).every(isDots)))
    return false;
  return (
    restores === undefined || (isObject(restores) && Object.values(restores).every(isRestored))
  );
}

function isRestored(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isObject(one) && one['value'] !== undefined && isDot(one['of']))
  );
}

function isDots(value: unknown): boolean {
  return Array.isArray(value) && value.every(isDot);
}

const isDot = (value: unknown): boolean =>
  isText(value) && /^[a-z0-9~]{1,40}:[1-9]\d*(?:\.[1-9]\d*)?$/.test(value);
