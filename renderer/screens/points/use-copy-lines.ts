import { App } from 'antd';
import { useCallback } from 'react';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import { copyText } from '../../ui/copy-text.ts';
import { rowsAsText } from '../../ui/data-table/rows-as-text.ts';
import type { PointTableColumn } from './point-columns.tsx';
import type { PointLine } from './point-lines.ts';

/** Copies lines with the columns in sight, as a range to paste into a spreadsheet. */
export function useCopyLines(
  columns: readonly PointTableColumn[],
): (lines: readonly PointLine[]) => void {
  const t = useText(pointsText);
  const { message } = App.useApp();
  return useCallback(
    (lines) => {
      void copyText(rowsAsText(lines, columns)).then((copied) =>
        copied ? message.success(t.copied(lines.length)) : message.error(t.copyFailed),
      );
    },
    [columns, message, t],
  );
}
