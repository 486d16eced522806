import { Select } from 'antd';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { RoundResults } from '../../../shared/workbook/round-results.ts';
import type { SummaryLine } from '../../../shared/workbook/summary-table.ts';
import { paths } from '../../app/paths.ts';
import { resultsText } from '../../text/results-text.ts';
import { useText } from '../../text/use-text.ts';
import { ShortTable } from '../../ui/data-table/short-table.tsx';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { ConflictCount } from './conflict-count.tsx';
import { showPercent } from './show-percent.ts';

/** A unit's points, a type's, or a type's of a unit; null is all of them. */
export interface PointGroup {
  readonly unit: string | null;
  readonly type: string | null;
}

export const ALL_POINTS: PointGroup = { unit: null, type: null };

interface PointResultsProps {
  readonly results: RoundResults;
  readonly among: PointGroup;
  readonly onAmong: (group: PointGroup) => void;
}

/** The points of the round, ranked among those of their type. */
export function PointResults({ results, among, onAmong }: PointResultsProps) {
  const t = useText(resultsText);
  const lines = useMemo(
    () =>
      results.summary.filter(
        ({ group, unit, type }) =>
          group === '点位' &&
          (among.unit === null || among.unit === unit) &&
          (among.type === null || among.type === type),
      ),
    [results.summary, among],
  );
  const columns = usePointColumns();
  return (
    <>
      <p className="results-filters">
        <GroupSelect
          label={t.columns.unit}
          all={t.allUnits}
          names={namesOf(results, '街道')}
          value={among.unit}
          onChange={(unit) => onAmong({ ...among, unit })}
        />
        <GroupSelect
          label={t.columns.type}
          all={t.allTypes}
          names={namesOf(results, '类型')}
          value={among.type}
          onChange={(type) => onAmong({ ...among, type })}
        />
        <span className="results-soft numbers">{t.pointCount(lines.length)}</span>
      </p>
      <ShortTable
        label={t.tabs.points}
        rows={lines}
        columns={columns}
        keyOf={({ point }) => point ?? ''}
      />
    </>
  );
}

const namesOf = (results: RoundResults, of: '街道' | '类型'): readonly string[] =>
  results.summary.flatMap(({ group, name }) => (group === of ? [name] : []));

interface GroupSelectProps {
  readonly label: string;
  readonly all: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
}

function GroupSelect({ label, all, names, value, onChange }: GroupSelectProps) {
  return (
    <Select
      aria-label={label}
      showSearch
      allowClear
      placeholder={all}
      popupMatchSelectWidth={false}
      value={value}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={(name?: string) => onChange(name ?? null)}
    />
  );
}

function usePointColumns(): readonly TableColumn<SummaryLine>[] {
  const t = useText(resultsText);
  return useMemo(() => {
    const c = t.columns;
    return [
      { key: 'rank', header: c.rank, width: 70, align: 'end', text: (l) => `${l.rank ?? '—'}` },
      { key: 'code', header: c.code, width: 120, text: (l) => l.code },
      {
        key: 'name',
        header: c.name,
        width: 180,
        grow: 2,
        text: (l) => l.name,
        show: (l) => <Link to={paths.point(l.point ?? '')}>{l.name}</Link>,
      },
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
      {
        key: 'conflicts',
        header: c.conflicts,
        width: 110,
        align: 'end',
        text: (l) => (l.conflicts > 0 ? `${l.conflicts}` : ''),
        show: (l) => <ConflictCount count={l.conflicts} />,
      },
    ];
  }, [t]);
}
