import { Button, Form, InputNumber, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { planDownloadText } from '../../text/download-text.ts';
import { useText } from '../../text/use-text.ts';
import type { AreaDraft, AreaKind, BoxSide, PlacedPoint } from './area-draft.ts';
import { AREA_KINDS, cleared, unitOf, withoutLastPress } from './area-draft.ts';

interface ChooseAreaProps {
  readonly area: AreaDraft;
  readonly points: readonly PlacedPoint[];
  readonly onChange: (change: (draft: AreaDraft) => AreaDraft) => void;
}

/** Which ground: around points, drawn, or in degrees. */
export function ChooseArea({ area, points, onChange }: ChooseAreaProps) {
  const t = useText(planDownloadText);
  const set = (part: Partial<AreaDraft>): void => onChange((draft) => ({ ...draft, ...part }));
  const { kind } = area;
  return (
    <section aria-labelledby="download-area">
      <h2 id="download-area">{t.area}</h2>
      <Segmented<AreaKind>
        aria-labelledby="download-area"
        block
        value={kind}
        options={AREA_KINDS.map((value) => ({ value, label: t.areas[value] }))}
        onChange={(value) => set({ kind: value })}
      />
      {kind === 'units' && (
        <Units area={area} points={points} onUnits={(units) => set({ units })} />
      )}
      {(kind === 'points' || kind === 'units') &&
        (points.length === 0 ? (
          <p>{t.noPoints}</p>
        ) : (
          <Form.Item label={t.margin} htmlFor="download-margin">
            <InputNumber
              id="download-margin"
              min={50}
              max={20_000}
              step={100}
              precision={0}
              value={area.margin}
              onChange={(margin) => margin !== null && set({ margin })}
            />
          </Form.Item>
        ))}
      {kind === 'box' && <Box area={area} onChange={onChange} />}
      {kind === 'polygon' && <Polygon area={area} onChange={onChange} />}
    </section>
  );
}

interface UnitsProps extends Pick<ChooseAreaProps, 'area' | 'points'> {
  readonly onUnits: (units: string[]) => void;
}

function Units({ area, points, onUnits }: UnitsProps) {
  const t = useText(planDownloadText);
  const options = useMemo(() => {
    const units = points.flatMap(({ district, subdistrict }) => [
      unitOf(district),
      unitOf(district, subdistrict),
    ]);
    return [...new Set(units)]
      .filter((unit) => unit !== '')
      .sort((a, b) => a.localeCompare(b, 'zh-CN'))
      .map((value) => ({ value, label: value }));
  }, [points]);
  return (
    <Form.Item label={t.units} htmlFor="download-units" extra={t.unitsHint}>
      <Select
        id="download-units"
        mode="multiple"
        value={[...area.units]}
        options={options}
        onChange={onUnits}
      />
    </Form.Item>
  );
}

const SIDES: readonly BoxSide[] = ['west', 'east', 'south', 'north'];

type DrawnProps = Pick<ChooseAreaProps, 'area' | 'onChange'>;

function Box({ area, onChange }: DrawnProps) {
  const t = useText(planDownloadText);
  const set = (side: BoxSide, degrees: number | null): void =>
    onChange((draft) => ({ ...draft, corner: null, box: { ...draft.box, [side]: degrees } }));
  return (
    <>
      <p className="download-faint">{t.boxHow}</p>
      <div className="download-sides">
        {SIDES.map((side) => (
          <Form.Item key={side} label={t[side]} htmlFor={`download-${side}`}>
            <InputNumber
              id={`download-${side}`}
              {...(side === 'west' || side === 'east'
                ? { min: -180, max: 180 }
                : { min: -85, max: 85 })}
              step={0.01}
              value={area.box[side]}
              onChange={(degrees) => set(side, degrees)}
            />
          </Form.Item>
        ))}
      </div>
      <Button onClick={() => onChange(cleared)}>{t.clear}</Button>
    </>
  );
}

function Polygon({ area, onChange }: DrawnProps) {
  const t = useText(planDownloadText);
  const corners = area.polygon.length;
  return (
    <>
      <p className="download-faint">{t.polygonHow}</p>
      <div className="download-acts">
        <span className="numbers" role="status">
          {t.corners(corners)}
        </span>
        <Button disabled={corners === 0} onClick={() => onChange(withoutLastPress)}>
          {t.back1}
        </Button>
        <Button disabled={corners === 0} onClick={() => onChange(cleared)}>
          {t.clear}
        </Button>
      </div>
    </>
  );
}
