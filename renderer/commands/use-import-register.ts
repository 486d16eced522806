import { useCallback, useEffect, useRef, useState } from 'react';
import { registerIntent } from '../../shared/exchange/register-intent.ts';
import type { RegisterPlan } from '../../shared/exchange/register-plan.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { WorkbookGrid } from '../../shared/workbook/sheet-grid.ts';
import { readRegisterFile } from './read-register-file.ts';
import { useAct } from './use-act.ts';

/** A register file as read; `key` differs for each reading. */
export interface ReadRegister {
  readonly key: number;
  readonly file: string;
  readonly workbook: WorkbookGrid;
  /** About the file as text, e.g. letters that could not be read. */
  readonly notices: readonly Notice[];
}

export interface RefusedFile {
  readonly file: string;
  readonly notice: Notice;
}

/** Numbers of rows by what became of them. */
export type ImportOutcome = Readonly<
  Record<'added' | 'changed' | 'unchanged' | 'asked' | 'rejected' | 'duplicates', number>
>;

type ImportStage =
  | { readonly at: 'choosing'; readonly refused: RefusedFile | null }
  | { readonly at: 'reading'; readonly file: string }
  | { readonly at: 'planned'; readonly register: ReadRegister }
  | { readonly at: 'done'; readonly outcome: ImportOutcome };

export interface RegisterImportWork {
  readonly stage: ImportStage;
  readonly read: (file: File) => void;
  /** Writes the plan as one act; the stage is `done` once it is stored. */
  readonly apply: (plan: RegisterPlan) => Promise<void>;
  /** Back to choosing; a reading under way is stopped. */
  readonly startOver: () => void;
}

const START: ImportStage = { at: 'choosing', refused: null };

/** The way of one register file: read beside the window, planned by the screen, written in one act. */
export function useImportRegister(): RegisterImportWork {
  const [stage, setStage] = useState<ImportStage>(START);
  const reading = useRef<AbortController | null>(null);
  const count = useRef(0);
  const act = useAct();
  useEffect(() => () => reading.current?.abort(), []);
  const read = useCallback((file: File): void => {
    reading.current?.abort();
    const abort = new AbortController();
    reading.current = abort;
    setStage({ at: 'reading', file: file.name });
    void readRegisterFile(file, abort.signal).then((result) => {
      if (abort.signal.aborted) return;
      if (!result.ok)
        setStage({ at: 'choosing', refused: { file: file.name, notice: result.error } });
      else {
        count.current += 1;
        const register = { key: count.current, file: file.name, ...result.value };
        setStage({ at: 'planned', register });
      }
    });
  }, []);
  const apply = useCallback(
    async (plan: RegisterPlan) => {
      if (await act(registerIntent(plan))) setStage({ at: 'done', outcome: outcomeOf(plan) });
    },
    [act],
  );
  const startOver = useCallback(() => {
    reading.current?.abort();
    setStage(START);
  }, []);
  return { stage, read, apply, startOver };
}

function outcomeOf(plan: RegisterPlan): ImportOutcome {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged.length,
    asked: plan.asked.length,
    rejected: plan.rejected.length,
    duplicates: plan.duplicates.length,
  };
}
