import { scoreItemText } from '../../../text/score-item-text.ts';
import { useText } from '../../../text/use-text.ts';
import { NumberField } from './number-field.tsx';

interface StepperProps {
  readonly label: string;
  /** Null before anything was counted. */
  readonly value: number | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSet: (value: number) => void;
  readonly id?: string;
}

/** − number +; every tap counts on from what is stored, and the number can be typed. */
export function Stepper({ label, value, onStep, onSet, id }: StepperProps) {
  const t = useText(scoreItemText);
  return (
    <div className="stepper" role="group" aria-label={label}>
      <span className="stepper-label">{label}</span>
      <button type="button" aria-label={t.answer.less(label)} onClick={() => onStep(-1)}>
        −
      </button>
      <NumberField label={label} value={value} whole onSet={onSet} id={id} />
      <button type="button" aria-label={t.answer.more(label)} onClick={() => onStep(1)}>
        +
      </button>
    </div>
  );
}
