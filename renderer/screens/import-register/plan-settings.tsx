import { InputNumber, Select } from 'antd';
import type { Datum } from '../../../shared/geo/position.ts';
import type { RegisterPlan } from '../../../shared/exchange/register-plan.ts';
import { importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';
import type { RegisterPlanning } from './use-register-plan.ts';

interface PlanSettingsProps {
  readonly planning: RegisterPlanning;
  readonly plan: RegisterPlan;
}

const DATUMS: readonly Datum[] = ['WGS-84', 'GCJ-02', 'BD-09'];

/** Sheet, header row and datum as found, each to be corrected. */
export function PlanSettings({ planning, plan }: PlanSettingsProps) {
  const t = useText(importRegisterText);
  return (
    <>
      <h2>{t.settings}</h2>
      <label className="import-setting">
        <span>{t.sheet}</span>
        <Select
          aria-label={t.sheet}
          value={plan.sheet === '' ? null : plan.sheet}
          options={plan.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={planning.chooseSheet}
        />
      </label>
      <label className="import-setting">
        <span>{t.headerRow}</span>
        <InputNumber
          aria-label={t.headerRow}
          min={1}
          precision={0}
          value={plan.headerRow === 0 ? null : plan.headerRow}
          changeOnBlur
          onChange={(row) => row !== null && planning.chooseHeader(row)}
        />
      </label>
      <DatumQuestion planning={planning} plan={plan} />
    </>
  );
}

/** Asked where rows name no datum; else the datum found is said. */
function DatumQuestion({ planning, plan }: PlanSettingsProps) {
  const t = useText(importRegisterText);
  const assumed = plan.notices.find(({ code }) => code === 'datum-assumed');
  if (assumed === undefined && planning.options.datum === undefined)
    return plan.datum === null ? null : (
      <p className="import-faint">{t.datumIs(plan.datum === 'mixed' ? t.mixed : plan.datum)}</p>
    );
  return (
    <>
      <label className="import-setting">
        <span>{t.datum}</span>
        <Select
          aria-label={t.datum}
          value={planning.options.datum ?? 'WGS-84'}
          options={DATUMS.map((datum) => ({ value: datum, label: datum }))}
          onChange={planning.chooseDatum}
        />
      </label>
      {assumed && (
        <p className="import-question">{t.datumAsk(Number(assumed.params?.['rows'] ?? 0))}</p>
      )}
    </>
  );
}
