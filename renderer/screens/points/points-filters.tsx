import { Button, Select } from 'antd';
import { memo } from 'react';
import { pointsText } from '../../text/points-text.ts';
import { stateText } from '../../text/state-text.ts';
import { useText } from '../../text/use-text.ts';
import type { PointChoices } from './use-point-lines.ts';
import type { PointFilter } from './point-lines.ts';
import { POINT_STATES } from './read-point-view.ts';

interface PointsFiltersProps {
  readonly filter: Omit<PointFilter, 'query'>;
  readonly choices: PointChoices;
  readonly onChange: (part: Partial<PointFilter>) => void;
}

/** The choices beside the search box: type, district, subdistrict, state. */
export const PointsFilters = memo(function PointsFilters(props: PointsFiltersProps) {
  const { filter, choices, onChange } = props;
  const t = useText(pointsText);
  const states = useText(stateText);
  const none = Object.values(filter).every((value) => value === null);
  return (
    <>
      <Choice
        label={t.type}
        any={t.anyType}
        value={filter.type}
        options={choices.types}
        onChange={(type) => onChange({ type })}
      />
      <Choice
        label={t.district}
        any={t.anyDistrict}
        value={filter.district}
        options={choices.districts}
        onChange={(district) => onChange({ district, subdistrict: null })}
      />
      <Choice
        label={t.subdistrict}
        any={t.anySubdistrict}
        value={filter.subdistrict}
        options={choices.subdistricts}
        onChange={(subdistrict) => onChange({ subdistrict })}
      />
      <Choice
        label={t.state}
        any={t.anyState}
        value={filter.state}
        options={POINT_STATES.map((state) => ({ value: state, label: states[state] }))}
        onChange={(state) => onChange({ state })}
      />
      <Button
        type="text"
        disabled={none}
        onClick={() => onChange({ type: null, district: null, subdistrict: null, state: null })}
      >
        {t.clear}
      </Button>
    </>
  );
});

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly any: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

function Choice<V extends string>({ label, any, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Select<V>
      aria-label={label}
      className="points-choice"
      popupMatchSelectWidth={false}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={any}
      value={value}
      options={[...options]}
      onChange={(next: V | undefined) => onChange(next ?? null)}
    />
  );
}
