import { z } from 'zod';
import { SITE_TYPES } from './checklist.ts';
import type { Checklist, Indicator, Item, MeasuredLimit, ScoringRule } from './checklist.ts';
import { checkChecklist, checkItem, checkLimit, checkRule } from './check-checklist.ts';
import type { ChecklistFault } from './check-checklist.ts';

const text = z.string().refine((value) => value.trim() !== '', 'checklist.text-empty');
const localized = z.strictObject({ zh: text, en: text }).readonly();

const limitSchema: z.ZodType<MeasuredLimit> = z
  .strictObject({
    of: z.enum(['value', 'share']),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    unit: localized,
  })
  .readonly()
  .superRefine((limit, context) => {
    report(checkLimit(limit), context);
  });

const ruleSchema: z.ZodType<ScoringRule> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('PF'), limit: limitSchema.exactOptional() }),
    z.strictObject({ kind: z.literal('G3') }),
    z.strictObject({ kind: z.literal('G1') }),
    z.strictObject({ kind: z.literal('QT'), required: z.int() }),
    z.strictObject({
      kind: z.literal('RT'),
      limitShare: z.number().exactOptional(),
      minutes: z.number(),
    }),
    z.strictObject({ kind: z.literal('SM'), pass: z.int(), asked: z.int() }),
  ])
  .superRefine((rule, context) => {
    report(checkRule(rule), context);
  });

const itemSchema: z.ZodType<Item> = z
  .strictObject({
    code: text,
    title: localized,
    criterion: localized,
    answer: z.enum(['verdict', 'cases', 'quantity', 'timed', 'asked', 'measured']),
    rule: ruleSchema,
    weight: z.number().positive('checklist.weight-not-positive'),
    redLine: z.boolean(),
    method: z.enum(['look', 'watch', 'ask', 'read', 'ring', 'count']),
    provenance: z.enum(['seen', 'analogy', 'unverified']),
    phrases: z.array(localized).readonly(),
  })
  .superRefine((item, context) => {
    report(checkItem(item), context);
  });

const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  code: text,
  name: localized,
  items: z.array(itemSchema).min(1, 'checklist.indicator-empty').readonly(),
});

/**
 * A checklist as read from a file: unknown members are refused, texts are in both languages, and
 * the rules of SPEC.md hold. An issue's message is a ChecklistFaultCode where the rule is ours.
 */
export const checklistSchema: z.ZodType<Checklist> = z
  .strictObject({
    siteType: z.enum(SITE_TYPES),
    version: text,
    name: localized,
    aliases: z.array(text).readonly(),
    parameters: z.strictObject({
      walkMetres: z.number().positive('checklist.parameter-not-positive').exactOptional(),
      windowMinutes: z.number().positive('checklist.parameter-not-positive').exactOptional(),
      note: localized,
    }),
    indicators: z.array(indicatorSchema).min(1, 'checklist.indicator-missing').readonly(),
  })
  .superRefine((checklist, context) => {
    report(checkChecklist(checklist), context);
  });

function report(faults: readonly ChecklistFault[], context: z.RefinementCtx): void {
  for (const { code, path } of faults) {
    context.addIssue({ code: 'custom', message: code, path: [...path] });
  }
}
