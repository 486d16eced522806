import { useSyncExternalStore } from 'react';
import type { Session } from '../app/session.ts';
import { useSession } from '../app/session.ts';
import { applyMerge } from './apply-merge.ts';
import { MergeRoom } from '../workers/merge-room.ts';
import type { MergeDeskState } from './merge-desk.ts';
import { MergeDesk } from './merge-desk.ts';
import { planSurveyMerge } from './plan-survey-merge.ts';

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
  const room = new MergeRoom();
  const desk = new MergeDesk({
    read: (book, file, signal, onStage) => room.ask('read', { book, file }, signal, { onStage }),
    forget: (book) => (book === 'all' ? room.close() : room.forget(book)),
    plan: (files, signal) => planSurveyMerge(session, room, files, signal),
    apply: (view, changes, files) => applyMerge(session, view, changes, files),
  });
  desks.set(session, desk);
  return desk;
}
