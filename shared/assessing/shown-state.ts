import type { PointState } from './point-progress.ts';

/** A point's state as the map shows it: what is late is told from what merely waits. */
export type ShownState = PointState | 'overdue';

export const SHOWN_STATES: readonly ShownState[] = [
  'notBegun',
  'inProgress',
  'done',
  'findingOpen',
  'overdue',
];

/** Days `yyyy-mm-dd`, each the last on which something may still be done; null where none was set. */
export interface PointDeadlines {
  readonly roundEndsOn: string | null;
  /** The earliest deadline of the orders on the point's open findings. */
  readonly orderDueOn?: string | null;
}

/**
 * Overdue from the day after a deadline: of the round for a point that is not fully rated, of an order for
 * one with findings open. A point that is done is never overdue. `today` is the day where the laptop is.
 */
export function shownState(state: PointState, due: PointDeadlines, today: string): ShownState {
  const last = dayOf(state, due);
  return last !== null && today > last ? 'overdue' : state;
}

function dayOf(state: PointState, due: PointDeadlines): string | null {
  switch (state) {
    case 'notBegun':
    case 'inProgress':
      return due.roundEndsOn;
    case 'findingOpen':
      return due.orderDueOn ?? null;
    case 'done':
      return null;
  }
}
