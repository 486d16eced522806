import { z } from 'zod';
import type { Answer } from '../scoring/answer.ts';

const count = z.int().min(0);

/** An Answer as it comes from a file. */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notApplicable') }),
  z.strictObject({ kind: z.literal('verdict'), pass: z.boolean() }),
  z.strictObject({ kind: z.literal('cases'), cases: count }),
  z.strictObject({ kind: z.literal('quantity'), found: count }),
  z.strictObject({
    kind: z.literal('timed'),
    events: count,
    opportunities: count.exactOptional(),
    seconds: z.number().min(0),
  }),
  z.strictObject({ kind: z.literal('asked'), passed: count, asked: count }),
  z.strictObject({
    kind: z.literal('measured'),
    value: z.number(),
    total: z.number().exactOptional(),
  }),
]);
