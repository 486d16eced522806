import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { BUNDLED_CHECKLISTS } from '../../../resources/checklists/bundled-checklists.ts';
import { resolveSiteType } from '../../../shared/checklist/site-type-names.ts';
import { planRegisterImport } from '../../../shared/exchange/plan-register-import.ts';
import type { RegisterField } from '../../../shared/exchange/register-field.ts';
import type {
  QuestionKind,
  RegisterOptions,
  RegisterPlan,
} from '../../../shared/exchange/register-plan.ts';
import type { WorkbookGrid } from '../../../shared/workbook/sheet-grid.ts';
import { useRegisterPoints } from '../../queries/use-register-points.ts';

export interface RegisterPlanning {
  /** Undefined until the known points are read. */
  readonly plan: RegisterPlan | undefined;
  /** The plan shown is not yet the one of the newest correction. */
  readonly behind: boolean;
  readonly options: RegisterOptions;
  readonly chooseSheet: (sheet: string) => void;
  readonly chooseHeader: (row: number) => void;
  readonly chooseDatum: (datum: NonNullable<RegisterOptions['datum']>) => void;
  /** '' takes the field off its column. */
  readonly chooseColumn: (field: RegisterField, letters: string) => void;
  readonly answerRow: (row: number, take: boolean) => void;
  readonly answerKind: (kind: QuestionKind, take: boolean) => void;
  readonly forgetAnswers: () => void;
}

/** The plan of a register as it is read, planned anew at each correction and answer. */
export function useRegisterPlan(workbook: WorkbookGrid): RegisterPlanning {
  const existing = useRegisterPoints();
  const [options, setOptions] = useState<RegisterOptions>({});
  const settled = useDeferredValue(options);
  const plan = useMemo(
    () =>
      existing &&
      planRegisterImport({ workbook, existing, resolveSiteType: typeOf, options: settled }),
    [workbook, existing, settled],
  );
  return { plan, behind: settled !== options, options, ...useCorrections(setOptions) };
}

const typeOf = (name: string): ReturnType<typeof resolveSiteType> =>
  resolveSiteType(name, BUNDLED_CHECKLISTS);

type SetOptions = (change: (now: RegisterOptions) => RegisterOptions) => void;

/** Another sheet or header row means other columns and rows: what was said of the old ones is dropped. */
function useCorrections(set: SetOptions): Omit<RegisterPlanning, 'plan' | 'behind' | 'options'> {
  const chooseSheet = useCallback(
    (sheet: string) => set(({ datum }) => ({ sheet, ...(datum ? { datum } : {}) })),
    [set],
  );
  const chooseHeader = useCallback(
    (headerRow: number) => set(({ mapping: _, answers: __, ...now }) => ({ ...now, headerRow })),
    [set],
  );
  const chooseDatum: RegisterPlanning['chooseDatum'] = useCallback(
    (datum) => set((now) => ({ ...now, datum })),
    [set],
  );
  const chooseColumn = useCallback(
    (field: RegisterField, letters: string) =>
      set((now) => ({ ...now, mapping: moveField(now.mapping, field, letters) })),
    [set],
  );
  const answerRow = useCallback(
    (row: number, take: boolean) =>
      set((now) => ({
        ...now,
        answers: { ...now.answers, rows: { ...now.answers?.rows, [row]: take } },
      })),
    [set],
  );
  const answerKind = useCallback(
    (kind: QuestionKind, take: boolean) =>
      set((now) => ({ ...now, answers: { ...now.answers, [kind]: take } })),
    [set],
  );
  const forgetAnswers = useCallback(() => set(({ answers: _, ...now }) => now), [set]);
  return {
    chooseSheet,
    chooseHeader,
    chooseDatum,
    chooseColumn,
    answerRow,
    answerKind,
    forgetAnswers,
  };
}

/** A column means one field: a field that is given it takes it from another that was given it before. */
function moveField(
  mapping: RegisterOptions['mapping'] = {},
  field: RegisterField,
  letters: string,
): NonNullable<RegisterOptions['mapping']> {
  const others = Object.entries(mapping).filter(([, held]) => letters === '' || held !== letters);
  return { ...Object.fromEntries(others), [field]: letters };
}
