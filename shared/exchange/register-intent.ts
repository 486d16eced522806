import type { Intent } from '../changes/compose-change.ts';
import type { JsonValue } from '../kernel/json.ts';
import type { RegisterPlan } from './register-plan.ts';

/** What carrying a plan out writes, as one act: new points whole, known points only where they differ; asked rows not at all. */
export function registerIntent(plan: RegisterPlan): Intent {
  const added = plan.added.map(({ record, draft }) => ({
    record,
    values: { ...draft } as unknown as Readonly<Record<string, JsonValue>>,
  }));
  const changed = plan.changed.map(({ record, changes }) => ({
    record,
    values: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  }));
  return { note: 'import-register', sets: [...added, ...changed] };
}
