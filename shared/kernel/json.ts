/** A value that survives JSON unchanged: what a Change may carry. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * JSON with object keys in code-unit order and no white space, so that equal values have equal text.
 * Members that are undefined are left out; numbers must be finite (JSON.stringify would write null).
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(sorted(value));
}

/** True when both values have the same canonical text. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return canonicalJson(a) === canonicalJson(b);
}

function sorted(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(sorted);
  const source = value as { readonly [key: string]: JsonValue };
  const out: Record<string, JsonValue> = {};
  for (const key of Object.keys(source).sort()) out[key] = sorted(source[key] as JsonValue);
  return out;
}
