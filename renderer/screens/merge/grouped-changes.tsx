import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { kindOf } from '../../../shared/kernel/record-id.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { MergeLine } from '../../../shared/merge/list-merge-lines.ts';
import { mergeText } from '../../text/merge-text.ts';
import { recordText } from '../../text/record-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { fieldWords } from '../../text/value-words.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { FilteredTable } from './filtered-table.tsx';
import { groupLines } from './group-lines.ts';

type Grouping = 'none' | 'person' | 'point' | 'field';
type Words = (typeof mergeText)['zh'];

/** More groups than this are found by typing. */
const MOST_GROUPS = 40;

interface GroupedChangesProps {
  readonly lines: readonly MergeLine[];
  readonly columns: readonly TableColumn<MergeLine>[];
}

/** The changes of a plan, all of them or those of one person, point or field. */
export function GroupedChanges({ lines, columns }: GroupedChangesProps) {
  const t = useText(mergeText);
  const language = useLanguage();
  const [grouping, setGrouping] = useState<Grouping>('none');
  const [wanted, choose] = useState<string | null>(null);
  const labelsOf = useMemo(() => labels(grouping, t, language), [grouping, t, language]);
  const groups = useMemo(() => groupLines(lines, labelsOf), [lines, labelsOf]);
  // A plan made anew may know no such group.
  const chosen = groups.some(({ label }) => label === wanted) ? wanted : null;
  const shown = useMemo(
    () => (chosen === null ? lines : lines.filter((line) => labelsOf(line).includes(chosen))),
    [lines, labelsOf, chosen],
  );
  return (
    <>
      <div className="merge-groups">
        <Segmented
          aria-label={t.grouping}
          value={grouping}
          options={(['none', 'person', 'point', 'field'] as const).map((value) => ({
            value,
            label: t.groupings[value],
          }))}
          onChange={(value) => {
            setGrouping(value);
            choose(null);
          }}
        />
        {grouping !== 'none' &&
          groups.slice(0, MOST_GROUPS).map(({ label, lines: n, conflicts }) => (
            <button
              key={label}
              type="button"
              className="merge-group numbers"
              aria-pressed={chosen === label}
              onClick={() => choose(chosen === label ? null : label)}
            >
              {label} {n}
              {conflicts > 0 && <em> {t.groupConflicts(conflicts)}</em>}
            </button>
          ))}
        {grouping !== 'none' && groups.length > MOST_GROUPS && (
          <span className="merge-hint">{t.moreGroups(groups.length - MOST_GROUPS)}</span>
        )}
      </div>
      <FilteredTable
        label={t.tables.changes}
        rows={shown}
        columns={columns}
        keyOf={(line) => `${line.record} ${line.field}`}
      />
    </>
  );
}

function labels(
  grouping: Grouping,
  t: Words,
  language: Language,
): (line: MergeLine) => readonly string[] {
  switch (grouping) {
    case 'none':
      return () => [];
    case 'person':
      return ({ by }) => by.map((name) => (name === null ? t.inWorkbook : name || t.someone));
    case 'point':
      return ({ subject: { point } }) => [
        point === null ? t.noPoint : `${point.code} ${point.name}`.trim(),
      ];
    case 'field':
      return ({ record, field, subject: { kind } }) => [
        `${kind === null ? '' : recordText[language].kinds[kind]} · ${fieldWords(kindOf(record), field, language)}`,
      ];
  }
}
