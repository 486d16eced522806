import { BUNDLED_CHECKLISTS } from '../../resources/checklists/bundled-checklists.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { readDianweiWorkbook } from '../../shared/merge/read-dianwei-workbook.ts';
import { readWorkbook } from '../../shared/xlsx-codec/read-workbook.ts';
import { writeWorkbook } from '../../shared/xlsx-codec/write-workbook.ts';
import type { WorkbookMessage, WorkbookRequest, WorkbookStage } from './workbook-task.ts';

const say = (message: WorkbookMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

const enter = (stage: WorkbookStage): void => say({ stage });

async function carryOut(request: WorkbookRequest): Promise<void> {
  if (request.task === 'write-workbook') {
    enter('writing');
    const bytes = await writeWorkbook(request.input);
    say({ output: succeed(bytes) }, [bytes.buffer as ArrayBuffer]);
    return;
  }
  enter('unpacking');
  const grid = await readWorkbook(request.input);
  if (request.task === 'read-grid' || !grid.ok) {
    say({ output: grid });
    return;
  }
  enter('comparing');
  say({ output: readDianweiWorkbook(grid.value, BUNDLED_CHECKLISTS) });
}

addEventListener('message', ({ data }: MessageEvent<WorkbookRequest>) => {
  carryOut(data).catch((thrown: unknown) => say({ failure: String(thrown) }));
});
