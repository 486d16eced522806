import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { BookLabel } from '../../shared/merge/book-label.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import type { PlanPart, SurveyTasks } from './survey-task.ts';
import type { WorkbookStage } from './workbook-task.ts';

/** What the window asks of the worker that keeps the books of a merge; `book` is the file's number on the desk. */
export interface MergeCalls {
  readonly read: {
    readonly input: { readonly book: number; readonly file: Blob };
    readonly output: Result<BookLabel, Notice>;
  };
  readonly plan: {
    readonly input: SurveyTasks['plan-merge']['input'] & {
      readonly files: readonly { readonly book: number; readonly file: string }[];
    };
    /** Its changes and lines come ahead of it in parts. */
    readonly output: Result<MergeView, Notice>;
  };
}

export type MergeCallName = keyof MergeCalls;

export type MergeRequest =
  | {
      [Name in MergeCallName]: {
        readonly id: number;
        readonly call: Name;
        readonly input: MergeCalls[Name]['input'];
      };
    }[MergeCallName]
  | { readonly stop: number }
  | { readonly forget: number };

export type MergeReply = { readonly id: number } & (
  | { readonly stage: WorkbookStage }
  | { readonly part: PlanPart }
  | { readonly output: MergeCalls[MergeCallName]['output'] }
);
