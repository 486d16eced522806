import { conflictText } from '../text/conflict-text.ts';
import { useText } from '../text/use-text.ts';

/** Beside a value that others wrote differently: what is shown is one of several until a person decides. */
export function ConflictMark() {
  const t = useText(conflictText);
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      role="img"
      aria-label={t.mark}
      style={{ color: 'var(--state-finding)', flex: 'none', verticalAlign: '-2px' }}
    >
      <title>{t.mark}</title>
      <path d="M8 14V9M8 9L3 3M8 9l5-6" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}
