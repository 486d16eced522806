import { Button } from 'antd';
import { useMemo } from 'react';
import type { AskedPoint } from '../../../shared/exchange/register-plan.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { fitWidth } from '../../ui/data-table/fit-width.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { askedKinds, countAnswers } from './plan-lists.ts';
import type { RegisterPlanning } from './use-register-plan.ts';

interface AskedRowsProps {
  readonly planning: RegisterPlanning;
  readonly asked: readonly AskedPoint[];
}

/** Rows whose position is in doubt: decided kind by kind, or row by row. */
export function AskedRows({ planning, asked }: AskedRowsProps) {
  const t = useText(importRegisterText);
  const { answerKind, options, forgetAnswers } = planning;
  const given = countAnswers(options.answers);
  const columns = useAskedColumns(planning.answerRow);
  return (
    <div className="import-asked">
      {askedKinds(asked).map(({ kind, rows }) => (
        <div key={kind} role="group" aria-label={t.questions[kind]} className="import-kind">
          <span>{t.askAll(t.questions[kind], rows)}</span>
          <Button onClick={() => answerKind(kind, true)}>{t.takeAll}</Button>
          <Button onClick={() => answerKind(kind, false)}>{t.leaveAll}</Button>
        </div>
      ))}
      {given > 0 && (
        <div className="import-kind">
          <span>{t.answered(given)}</span>
          <Button type="text" onClick={forgetAnswers}>
            {t.askAgain}
          </Button>
        </div>
      )}
      <div className="import-list">
        <DataTable
          label={t.table(t.tabs.asked)}
          rows={asked}
          columns={columns}
          keyOf={rowKey}
          nothing={t.none.asked}
        />
      </div>
    </div>
  );
}

const rowKey = (point: AskedPoint): string => String(point.row);

function useAskedColumns(
  answerRow: RegisterPlanning['answerRow'],
): readonly TableColumn<AskedPoint>[] {
  const t = useText(importRegisterText);
  return useMemo(
    () => [
      { key: 'row', header: t.row, width: 56, align: 'end', text: ({ row }) => String(row) },
      { key: 'code', header: t.code, width: 88, text: ({ draft }) => draft.code ?? '' },
      { key: 'name', header: t.name, width: 100, grow: 2, text: ({ draft }) => draft.name },
      {
        key: 'question',
        header: t.question,
        width: 140,
        grow: 1,
        text: ({ question }) => question.kinds.map((kind) => t.questions[kind]).join(' '),
      },
      {
        key: 'written',
        header: t.written,
        width: 180,
        text: ({ question: { written } }) =>
          [written.longitude, written.latitude].filter((text) => text !== '').join(', '),
      },
      {
        key: 'proposed',
        header: t.proposed,
        width: 205,
        text: ({ question: { proposed } }) =>
          `${proposed.longitude}, ${proposed.latitude} ${proposed.datum}`,
      },
      {
        key: 'decision',
        header: t.decision,
        width: fitWidth([t.take + t.leave], 48),
        text: () => '',
        show: ({ row }) => <Decision row={row} onAnswer={answerRow} />,
      },
    ],
    [t, answerRow],
  );
}

interface DecisionProps {
  readonly row: number;
  readonly onAnswer: RegisterPlanning['answerRow'];
}

function Decision({ row, onAnswer }: DecisionProps) {
  const t = useText(importRegisterText);
  return (
    <span className="import-decision">
      <Button
        autoInsertSpace={false}
        size="small"
        aria-label={t.takeRow(row)}
        onClick={() => onAnswer(row, true)}
      >
        {t.take}
      </Button>
      <Button size="small" aria-label={t.leaveRow(row)} onClick={() => onAnswer(row, false)}>
        {t.leave}
      </Button>
    </span>
  );
}
