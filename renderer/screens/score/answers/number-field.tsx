import { useDraft } from '../use-draft.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Only whole numbers from 0. */
  readonly whole?: boolean;
  readonly onSet: (value: number) => void;
  readonly id?: string | undefined;
}

/** A typed number, stored on Enter or on leaving; full-width digits and a comma are understood. */
export function NumberField({ label, value, whole = false, onSet, id }: NumberFieldProps) {
  const field = useDraft(value === null ? '' : String(value), (text) => {
    const number = readNumber(text, whole);
    if (number === null) return false;
    onSet(number);
    return true;
  });
  return (
    <input
      {...field}
      id={id}
      className="number-field numbers"
      aria-label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={9}
      placeholder="–"
    />
  );
}

function readNumber(text: string, whole: boolean): number | null {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  if (!(whole ? /^\d+$/u : /^-?\d+(\.\d+)?$/u).test(plain)) return null;
  return Number(plain);
}
