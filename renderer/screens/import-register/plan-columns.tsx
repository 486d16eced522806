import { Select } from 'antd';
import { useMemo } from 'react';
import { REGISTER_FIELDS } from '../../../shared/exchange/register-field.ts';
import type { RegisterField } from '../../../shared/exchange/register-field.ts';
import type { RegisterPlan } from '../../../shared/exchange/register-plan.ts';
import type { WorkbookGrid } from '../../../shared/workbook/sheet-grid.ts';
import { columnsText, importRegisterText } from '../../text/import-register-text.ts';
import { useText } from '../../text/use-text.ts';
import { sampleValues } from './plan-lists.ts';
import type { RegisterPlanning } from './use-register-plan.ts';

interface PlanColumnsProps {
  readonly planning: RegisterPlanning;
  readonly plan: RegisterPlan;
  readonly workbook: WorkbookGrid;
}

/** Which column each field is read from, with the first values in it. */
export function PlanColumns({ planning, plan, workbook }: PlanColumnsProps) {
  const t = useText(importRegisterText);
  const sheet = workbook.sheets.find(({ name }) => name === plan.sheet);
  const columns = useMemo(
    () =>
      plan.columns.map(({ letters, head }, index) => ({
        letters,
        label: head === '' ? letters : `${letters} ${head}`,
        samples: sampleValues(sheet, plan.headerRow, index).join(t.sampleComma),
      })),
    [plan.columns, plan.headerRow, sheet, t],
  );
  if (columns.length === 0) return null;
  const options = [
    { value: '', label: t.noColumn },
    ...columns.map(({ letters, label }) => ({ value: letters, label })),
  ];
  return (
    <>
      <h2>{t.columns}</h2>
      <p className="import-faint">{t.columnsWhy}</p>
      {REGISTER_FIELDS.map((field) => {
        const letters = plan.mapping[field] ?? '';
        return (
          <FieldColumn
            key={field}
            field={field}
            letters={letters}
            options={options}
            samples={columns.find((column) => column.letters === letters)?.samples ?? ''}
            onChoose={planning.chooseColumn}
          />
        );
      })}
    </>
  );
}

interface FieldColumnProps {
  readonly field: RegisterField;
  readonly letters: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly samples: string;
  readonly onChoose: (field: RegisterField, letters: string) => void;
}

function FieldColumn({ field, letters, options, samples, onChoose }: FieldColumnProps) {
  const t = useText(importRegisterText);
  const names = useText(columnsText);
  return (
    <div className="import-column">
      <span>{names[field]}</span>
      <Select
        aria-label={t.columnOf(names[field])}
        value={letters}
        options={[...options]}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(next) => onChoose(field, next)}
      />
      {samples !== '' && (
        <small title={samples}>
          {t.samples} {samples}
        </small>
      )}
    </div>
  );
}
