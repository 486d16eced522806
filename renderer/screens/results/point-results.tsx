import { useMemo } from 'react';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import type { SummaryLine } from '../../../shared/workbook/summary-table.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { ShortTable } from '../../ui/data-table/short-table.tsx';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { showPercent } from './show-percent.ts';

/** All points of the round, ranked among those of their type. */
export function PointResults({ results }: { readonly results: RoundResults }) {
  const t = useText(resultsText);
  const lines = useMemo(
    () => results.summary.filter(({ group }) => group === '点位'),
    [results.summary],
  );
  const columns = useMemo((): readonly TableColumn<SummaryLine>[] => {
    const c = t.columns;
    return [
      { key: 'rank', header: c.rank, width: 70, align: 'end', text: (l) => `${l.rank ?? '—'}` },
      { key: 'code', header: c.code, width: 120, text: (l) => l.code },
      { key: 'name', header: c.name, width: 180, grow: 2, text: (l) => l.name },
      { key: 'unit', header: c.unit, width: 140, grow: 1, text: (l) => l.unit },
      { key: 'type', header: c.type, width: 140, grow: 1, text: (l) => l.type },
      {
        key: 'percent',
        header: c.percent,
        width: 90,
        align: 'end',
        text: (l) => showPercent(l.percent),
      },
      {
        key: 'open',
        header: c.open,
        width: 130,
        text: (l) => t.left(l.incomplete ?? 0, l.notBegun ?? 0, l.awaiting ?? 0),
      },
    ];
  }, [t]);
  return (
    <ShortTable
      label={t.tabs.points}
      rows={lines}
      columns={columns}
      keyOf={({ code, name, unit }) => `${code} ${name} ${unit}`}
    />
  );
}
