import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { pointsText } from '../../text/points-text.ts';
import { useText } from '../../text/use-text.ts';
import { ColumnPicker } from '../../ui/data-table/column-picker.tsx';
import { Page } from '../../ui/page.tsx';
import type { PointLine } from './point-lines.ts';
import { PointPanel } from './point-panel.tsx';
import { PointsFilters } from './points-filters.tsx';
import { PointsTable } from './points-table.tsx';
import { RegisterActions } from './register-actions.tsx';
import { SelectedLines } from './selected-lines.tsx';
import { useCopyLines } from './use-copy-lines.ts';
import { usePointChoices } from './use-point-lines.ts';
import { usePointView } from './use-point-view.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The list with what narrows it above, and the open point beside it. */
export function PointList({ lines }: { readonly lines: readonly PointLine[] }) {
  const t = useText(pointsText);
  const here = usePointView(lines);
  const { filter } = here.search;
  const [selected, setSelected] = useState(NOTHING);
  const choices = usePointChoices(lines, filter.district, here.compareTexts);
  const copy = useCopyLines(here.columns);
  const done = useMemo(
    () => lines.filter(({ state }) => state === 'done' || state === 'findingOpen').length,
    [lines],
  );
  const { type, district, subdistrict, state } = filter;
  const chosen = useMemo(
    () => ({ type, district, subdistrict, state }),
    [type, district, subdistrict, state],
  );
  return (
    <Page
      fill
      title={t.title}
      subtitle={`${t.counted(here.shown.length, lines.length)} · ${t.roundDone(done)}`}
      actions={
        <>
          <ColumnPicker
            label={t.columns}
            columns={here.allColumns}
            hidden={here.view.hidden}
            onHide={here.hide}
          />
          <RegisterActions lines={lines} />
        </>
      }
    >
      <div className="points">
        <div className="points-tools" role="search" aria-label={t.search}>
          <Input
            type="search"
            className="points-search"
            aria-label={t.search}
            placeholder={t.searchHint}
            allowClear
            value={filter.query}
            onChange={({ target }) => here.narrow({ query: target.value })}
          />
          <PointsFilters filter={chosen} choices={choices} onChange={here.narrow} />
          <span className="points-gap" />
          <SelectedLines
            lines={lines}
            selected={selected}
            onCopy={copy}
            onClear={() => setSelected(NOTHING)}
          />
        </div>
        <div className={here.opened ? 'points-body has-panel' : 'points-body'}>
          <PointsTable
            lines={here.shown}
            columns={here.columns}
            sort={here.view.sort}
            onSort={here.sort}
            selected={selected}
            onSelect={setSelected}
            onCopy={copy}
            open={here.opened?.id ?? null}
            onOpen={here.open}
          />
          {here.opened && <PointPanel line={here.opened} onClose={() => here.open(null)} />}
        </div>
      </div>
    </Page>
  );
}
