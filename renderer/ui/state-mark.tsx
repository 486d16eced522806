import type { PointState } from '../../shared/assessing/point-progress.ts';
import { stateText } from '../text/state-text.ts';
import { useText } from '../text/use-text.ts';

const SHAPES: Readonly<
  Record<PointState, { readonly colour: string; readonly path: React.ReactNode }>
> = {
  notBegun: {
    colour: 'var(--state-not-begun)',
    path: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  inProgress: {
    colour: 'var(--state-in-progress)',
    path: (
      <>
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
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
};

/** The state of a point: a shape, a colour, and the word. */
export function StateMark({
  state,
  bare,
}: {
  readonly state: PointState;
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
