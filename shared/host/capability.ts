import type { z } from 'zod';

/** One thing the host can do: what is asked, what is answered, and the ways it may fail beside the common ones. */
export interface Capability {
  readonly request: z.ZodType;
  readonly reply: z.ZodType;
  readonly errors: readonly string[];
  /** The largest request in bytes as framed (frame-codec.ts); larger ones are refused with `too-large`. */
  readonly limitBytes: number;
}

const KIB = 1024;
export const MIB = 1024 * KIB;

/** A capability with its exact schemas and error codes kept in its type; small requests unless said. */
export function capability<
  Request extends z.ZodType,
  Reply extends z.ZodType,
  const Errors extends readonly string[] = readonly [],
>(parts: {
  readonly request: Request;
  readonly reply: Reply;
  readonly errors?: Errors;
  readonly limitBytes?: number;
}): {
  readonly request: Request;
  readonly reply: Reply;
  readonly errors: Errors;
  readonly limitBytes: number;
} {
  return {
    request: parts.request,
    reply: parts.reply,
    errors: (parts.errors ?? []) as unknown as Errors,
    limitBytes: parts.limitBytes ?? 64 * KIB,
  };
}
