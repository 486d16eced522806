import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { memo, useMemo } from 'react';
import { SHOWN_STATES } from '../../../shared/assessing/shown-state.ts';
import type { SiteType } from '../../../shared/checklist/checklist.ts';
import { mapScreenText } from '../../text/map-screen-text.ts';
import { useText } from '../../text/use-text.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useTypeName } from '../../ui/use-type-name.ts';
import { choicesOf } from '../points/point-lines.ts';
import type { MapFilter, MapLine } from './map-lines.ts';
import { countShown } from './map-lines.ts';

interface MapFilterBarProps {
  readonly filter: MapFilter;
  readonly all: readonly MapLine[];
  readonly places: readonly MapLine[];
  readonly onChange: (part: Partial<MapFilter>) => void;
}

/** What narrows list and map together: text, type, district, and the legend. */
export const MapFilterBar = memo(function MapFilterBar(props: MapFilterBarProps) {
  const { filter, all, places, onChange } = props;
  const t = useText(mapScreenText);
  const choices = useChoices(all);
  return (
    <div className="map-filter" role="search" aria-label={t.search}>
      <Input
        prefix={<SearchOutlined />}
        allowClear
        aria-label={t.search}
        placeholder={t.searchHint}
        value={filter.query}
        onChange={({ target }) => onChange({ query: target.value })}
      />
      <div className="map-choices">
        <Select<SiteType>
          aria-label={t.type}
          placeholder={t.anyType}
          allowClear
          popupMatchSelectWidth={false}
          value={filter.type}
          options={[...choices.types]}
          onChange={(type: SiteType | undefined) => onChange({ type: type ?? null })}
        />
        <Select<string>
          aria-label={t.district}
          placeholder={t.anyDistrict}
          allowClear
          popupMatchSelectWidth={false}
          value={filter.district}
          options={[...choices.districts]}
          onChange={(district: string | undefined) => onChange({ district: district ?? null })}
        />
      </div>
      <Legend filter={filter} places={places} onChange={onChange} />
      {filter.only !== null && (
        <p className="map-together">
          {t.together(filter.only.length)}
          <Button size="small" onClick={() => onChange({ only: null })}>
            {t.clear}
          </Button>
        </p>
      )}
    </div>
  );
});

/** The states as the map draws them, each with its count; pressed ones alone are shown. */
function Legend({ filter, places, onChange }: Omit<MapFilterBarProps, 'all'>) {
  const t = useText(mapScreenText);
  const counts = useMemo(() => countShown(places), [places]);
  return (
    <div className="map-legend numbers" role="group" aria-label={t.legend}>
      {SHOWN_STATES.map((state) => {
        const on = filter.states.includes(state);
        const states = on
          ? filter.states.filter((one) => one !== state)
          : [...filter.states, state];
        return (
          <button key={state} type="button" aria-pressed={on} onClick={() => onChange({ states })}>
            <StateMark state={state} /> <strong>{counts[state]}</strong>
          </button>
        );
      })}
    </div>
  );
}

function useChoices(all: readonly MapLine[]) {
  const typeName = useTypeName();
  return useMemo(() => {
    const lines = all.map(({ line }) => line);
    const byName = (a: string, b: string): number => a.localeCompare(b, 'zh-CN');
    const types = choicesOf(lines, ({ point }) => point.values.siteType ?? '', byName);
    const districts = choicesOf(lines, ({ district }) => district, byName);
    return {
      types: types.map(({ value, count }) => ({
        value: value as SiteType,
        label: `${typeName(value)} ${count}`,
      })),
      districts: districts.map(({ value, count }) => ({ value, label: `${value} ${count}` })),
    };
  }, [all, typeName]);
}
