import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import type { PointLine } from './point-lines.ts';

interface SelectedLinesProps {
  readonly lines: readonly PointLine[];
  readonly selected: ReadonlySet<string>;
  readonly onCopy: (lines: readonly PointLine[]) => void;
  readonly onClear: () => void;
}

/** What can be done with the marked rows; nothing is drawn while none is marked. */
export function SelectedLines({ lines, selected, onCopy, onClear }: SelectedLinesProps) {
  const t = useText(pointsText);
  if (selected.size === 0) return null;
  return (
    <>
      <Button
        icon={<CopyOutlined />}
        onClick={() => onCopy(lines.filter(({ id }) => selected.has(id)))}
      >
        {t.copy(selected.size)}
      </Button>
      <Button type="text" onClick={onClear}>
        {t.unselect}
      </Button>
    </>
  );
}
