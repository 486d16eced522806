import type { ShownState } from '../../shared/assessing/shown-state.ts';
import { stateText } from '../text/state-text.ts';
import { useText } from '../text/use-text.ts';

const SHAPES: Readonly<
  Record<ShownState, { readonly colour: string; readonly path: React.ReactNode }>
> = {
  notBegun: {
    colour: 'var(--state-not-begun)',
    path: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  inProgress: {
    colour: 'var(--state-in-progress)',
    path: (
      <>
        <path d="M8 1.2L14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" strokeWidth="2" />
        <path
          d="M5 8h.01M8 8h.01M11 8h.01"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </>
    ),
  },
  done: {
    colour: 'var(--state-done)',
    path: (
      <>
        <rect x="2" y="2" width="12" height="12" rx="2" fill="currentColor" />
        <path d="M4.8 8.2l2.3 2.3 4.2-4.6" fill="none" stroke="var(--surface)" strokeWidth="1.8" />
      </>
    ),
  },
  findingOpen: {
    colour: 'var(--state-finding)',
    path: (
      <>
        <path d="M8 1.5L15 14H1z" fill="currentColor" />
        <path d="M8 6v4M8 11.4v1.3" stroke="var(--surface)" strokeWidth="1.6" />
      </>
    ),
  },
  overdue: {
    colour: 'var(--state-overdue)',
    path: (
      <>
        <path d="M2.2 1.5h11.6L9.6 8l4.2 6.5H2.2L6.4 8z" fill="currentColor" />
        <path d="M5.8 13h4.4L8 10z" fill="var(--surface)" />
      </>
    ),
  },
};

/** The state of a point: the shape the map draws, a colour, and the word. */
export function StateMark({
  state,
  bare,
}: {
  readonly state: ShownState;
  readonly bare?: boolean;
}) {
  const t = useText(stateText);
  const { colour, path } = SHAPES[state];
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        color: colour,
        whiteSpace: 'nowrap',
      }}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        role={bare ? 'img' : 'presentation'}
        aria-label={bare ? t[state] : undefined}
      >
        {path}
      </svg>
      {!bare && t[state]}
    </span>
  );
}
