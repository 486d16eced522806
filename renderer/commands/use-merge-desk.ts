import { useSyncExternalStore } from 'react';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { applyMerge } from './apply-merge.ts';
import type { MergeDeskState } from './merge-desk.ts';
import { MergeDesk } from './merge-desk.ts';
import { planSurveyMerge, readSurveyWorkbook } from './read-workbooks.ts';

const desks = new WeakMap<Session, MergeDesk>();

/** This window's desk and what lies on it; it stays as it is while other screens are open. */
export function useMergeDesk(): { readonly desk: MergeDesk; readonly state: MergeDeskState } {
  const desk = deskOf(useSession());
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.current);
  return { desk, state };
}

function deskOf(session: Session): MergeDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk = new MergeDesk({
    read: readSurveyWorkbook,
    plan: (sources, signal) => planSurveyMerge(session, sources, signal),
    apply: (view, changes, sources) => applyMerge(session, view, changes, sources),
  });
  desks.set(session, desk);
  return desk;
}
