import type { ReactNode } from 'react';
import { formatScore } from '../../../shared/scoring/round-score.ts';
import type { TableColumn } from '../../ui/data-table/table-column.ts';
import { fitWidth } from '../../ui/data-table/fit-width.ts';
import { ConflictMark } from '../../ui/conflict-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { pointsText } from '../../text/points-text.ts';
import type { stateText } from '../../text/state-text.ts';
import type { PointColumn, PointLine } from './point-lines.ts';

type Words = (typeof pointsText)['zh'];
type StateWords = (typeof stateText)['zh'];

export interface PointTableColumn extends TableColumn<PointLine> {
  readonly key: PointColumn;
}

/** The shape beside the word of a state. */
const MARK_WIDTH = 24;

/** The columns of the points table; what is copied is the plain text of each. */
export function pointColumns(t: Words, states: StateWords): readonly PointTableColumn[] {
  const { column } = t;
  return [
    { key: 'code', header: column.code, width: 96, fixed: true, text: (line) => line.code },
    {
      key: 'name',
      header: column.name,
      width: 160,
      grow: 3,
      fixed: true,
      text: (line) => line.name,
      show: (line) =>
        line.disputed ? (
          <>
            <ConflictMark /> {line.name}
          </>
        ) : (
          line.name
        ),
    },
    { key: 'type', header: column.type, width: 104, grow: 1, text: (line) => line.type },
    { key: 'district', header: column.district, width: 84, text: (line) => line.district },
    {
      key: 'subdistrict',
      header: column.subdistrict,
      width: 96,
      text: (line) => line.subdistrict,
    },
    { key: 'unit', header: column.unit, width: 128, grow: 2, text: (line) => line.unit },
    { key: 'address', header: column.address, width: 180, grow: 2, text: (line) => line.address },
    {
      key: 'state',
      header: column.state,
      width: fitWidth(Object.values(states), MARK_WIDTH),
      text: (line) => states[line.state],
      show: (line) => <StateMark state={line.state} />,
    },
    {
      key: 'score',
      header: column.score,
      width: 84,
      align: 'end',
      text: (line) =>
        line.score !== null
          ? formatScore(line.score)
          : line.progress?.awaiting === true
            ? t.awaiting
            : '',
      show: (line) => <ScoreCell line={line} partial={t.partial} awaiting={t.awaiting} />,
    },
  ];
}

/** The score when complete; before that how far it is, never a number that could pass for one. */
function ScoreCell(props: {
  readonly line: PointLine;
  readonly partial: Words['partial'];
  readonly awaiting: string;
}): ReactNode {
  const { score, progress } = props.line;
  if (score !== null) return formatScore(score);
  if (progress?.awaiting === true) return <span className="points-faint">{props.awaiting}</span>;
  if (progress === null || progress.state === 'notBegun')
    return <span className="points-faint">—</span>;
  return (
    <span className="points-faint">
      {props.partial(progress.score.answered, progress.score.applicable)}
    </span>
  );
}
