import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { planClassWorkbook } from '../../shared/mock/class-workbook.ts';
import { planDoubleWorkbook } from '../../shared/mock/double-workbook.ts';
import { studyClass } from '../../shared/mock/study-class.ts';
import { readDianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import type { MergeSource } from '../../shared/merge/merge-plan.ts';
import type { MergeView } from '../../shared/merge/view-merge.ts';
import { readWorkbook } from '../../shared/xlsx-codec/read-workbook.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { WorkbookLayout } from '../../shared/workbook/workbook-layout.ts';
import type { ClassTasks } from './class-task.ts';
import type { Part } from './run-killable.ts';
import type { BlankExport } from './survey-task.ts';
import {
  cutPlan,
  layBlank,
  laySurvey,
  outlineSurvey,
  planSurveyMerge,
  sumUp,
} from './survey-task.ts';
import type { WorkbookMessage, WorkbookRequest, WorkbookStage } from './workbook-task.ts';

const say = (message: WorkbookMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

const enter = (stage: WorkbookStage): void => say({ stage });

async function carryOut(request: WorkbookRequest, parts: readonly unknown[]): Promise<void> {
  switch (request.task) {
    case 'read-grid':
      enter('unpacking');
      return say({ output: await readWorkbook(request.input) });
    case 'read-workbook':
      return readSurvey(request.input);
    case 'write-workbook':
      return write(request.input);
    case 'outline-export':
      enter('collecting');
      return say({ output: outlineSurvey(request.input) });
    case 'sum-up':
      enter('collecting');
      return say({ output: sumUp(request.input) });
    case 'export-survey':
      enter('collecting');
      return write(laySurvey(request.input));
    case 'write-blank':
      return writeBlank(request.input);
    case 'study-class':
      return say({ output: succeed(studyClass(request.input, (share) => say({ share }))) });
    case 'write-class':
      return write(planClassWorkbook(request.input.report, request.input.head));
    case 'write-double':
      return write(planDoubleWorkbook(request.input.report, request.input.head));
    case 'write-documents':
      return writeDocuments(request.input);
    case 'plan-merge':
      enter('comparing');
      return sayPlan(planSurveyMerge(request.input, parts as readonly MergeSource[]));
  }
}

async function readSurvey(bytes: Uint8Array): Promise<void> {
  enter('unpacking');
  const grid = await readWorkbook(bytes);
  if (!grid.ok) return say({ output: grid });
  enter('comparing');
  say({ output: readDianweiWorkbook(grid.value, BUNDLED_CHECKLISTS) });
}

async function writeDocuments({
  of,
  choice,
}: ClassTasks['write-documents']['input']): Promise<void> {
  enter('writing');
  const { makeClassDocuments } = await import('./make-class-documents.ts');
  const bytes = await makeClassDocuments(of, choice, (share) => say({ share }));
  say({ output: succeed(bytes) }, bytes === null ? [] : [bytes.buffer as ArrayBuffer]);
}

/** The long lists of a plan go ahead of it in parts. */
function sayPlan(plan: MergeView): void {
  for (const part of cutPlan(plan)) say({ part });
  say({ output: succeed({ ...plan, changes: [], lines: [] }) });
}

async function writeBlank(request: BlankExport): Promise<void> {
  const laid = layBlank(request);
  return laid.ok ? write(laid.value) : say({ output: laid });
}

async function write(layout: WorkbookLayout): Promise<void> {
  enter('writing');
  const bytes = await writeWorkbook(layout);
  say({ output: succeed(bytes) }, [bytes.buffer as ArrayBuffer]);
}

const parts: unknown[] = [];

addEventListener('message', ({ data }: MessageEvent<WorkbookRequest | Part>) => {
  if ('part' in data) return void parts.push(data.part);
  carryOut(data, parts).catch((thrown: unknown) => say({ failure: String(thrown) }));
});
