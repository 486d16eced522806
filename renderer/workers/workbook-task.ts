import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { DianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import type { WorkbookGrid } from '../../shared/workbook/sheet-grid.ts';
import type { WorkbookLayout } from '../../shared/workbook/workbook-layout.ts';
import type { ClassTasks } from './class-task.ts';
import type { Part } from './run-killable.ts';
import type { SurveyTasks } from './survey-task.ts';

/** What the worker can be asked: bytes to a grid, bytes to a survey workbook, a layout to bytes, and surveys' own. */
export interface WorkbookTasks extends SurveyTasks, ClassTasks {
  readonly 'read-grid': {
    readonly input: Uint8Array;
    readonly output: Result<WorkbookGrid, Notice>;
  };
  readonly 'read-workbook': {
    readonly input: Uint8Array;
    readonly output: Result<DianweiWorkbook, Notice>;
  };
  readonly 'write-workbook': {
    readonly input: WorkbookLayout;
    readonly output: Result<Uint8Array, Notice>;
  };
}

export type WorkbookTaskName = keyof WorkbookTasks;

/** The one message sent to a worker; it does one task and is thrown away. */
export type WorkbookRequest = {
  [Name in WorkbookTaskName]: { readonly task: Name; readonly input: WorkbookTasks[Name]['input'] };
}[WorkbookTaskName];

/**
 * Where a task stands: `unpacking` checks and parses the file, `comparing` looks for edited cells or
 * lays our log beside others, `collecting` folds our log.
 */
export type WorkbookStage = 'unpacking' | 'comparing' | 'collecting' | 'writing';

/** What a worker says: stages, the share that is done (0–1), then one outcome. */
export type WorkbookMessage =
  | { readonly stage: WorkbookStage }
  | { readonly share: number }
  | Part
  | { readonly output: unknown }
  | { readonly failure: string };

/** Why a task ended without an outcome of its own. */
export type WorkbookWorkerCode = 'workbook-timeout' | 'workbook-cancelled' | 'workbook-failed';
