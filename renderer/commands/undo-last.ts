import type { Change } from '../../shared/changes/change.ts';
import type { Session } from '../app/session.ts';
import { findUndoable, undoAct } from '../data/undo-act.ts';
import type { ActOutcome } from './carry-out.ts';
import { writerOf, writing } from './carry-out.ts';

/** Takes this installation's newest act back; the act that was undone, or null when there is none. */
export async function undoLast(session: Session, actor: string): Promise<ActOutcome> {
  const outcome = await writing(session, async (): Promise<Change | null> => {
    const act = await findUndoable(session.store, session.installation.replica);
    if (act !== null) await undoAct(session.store, writerOf(session, actor), act);
    return act;
  });
  if (outcome.ok && outcome.value !== null) void session.journal.push();
  return outcome;
}
