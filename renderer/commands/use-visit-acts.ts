import { useMemo } from 'react';
import type { AmendAnswer, PlannedVisit } from '../../shared/assessing/act-on-visit.ts';
import { visitOf } from '../../shared/assessing/act-on-visit.ts';
import { assessmentId, finishAssessment } from '../../shared/assessing/assess-point.ts';
import type { ConflictQuestion, ConflictSide } from '../../shared/assessing/conflict-questions.ts';
import { takeSide } from '../../shared/assessing/conflict-questions.ts';
import { removeFinding, removePhoto } from '../../shared/assessing/record-evidence.ts';
import type { Intent } from '../../shared/changes/compose-change.ts';
import type { RecordId } from '../../shared/kernel/record-id.ts';
import { useSession } from '../app/session.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import type { ActOutcome } from './carry-out.ts';
import { carryOut } from './carry-out.ts';
import { addFindingOnVisit, noteItemOnVisit, rateItemOnVisit } from './open-assessment.ts';

/** What an inspector does on a visit; each resolves to whether it is stored, and says so when it is not. */
export interface VisitActs {
  readonly rate: (item: string, amend: AmendAnswer) => Promise<boolean>;
  readonly note: (item: string, text: string) => Promise<boolean>;
  readonly addFinding: (item: string, text: string) => Promise<boolean>;
  readonly removeFinding: (id: RecordId<'finding'>) => Promise<boolean>;
  readonly removePhoto: (id: RecordId<'photo'>) => Promise<boolean>;
  readonly finish: (done: boolean) => Promise<boolean>;
  /** Decides a conflict for one of its sides. */
  readonly decide: (question: ConflictQuestion, side: ConflictSide) => Promise<boolean>;
}

/** The acts of a visit; the same object as long as the visit is the same. */
export function useVisitActs(plan: PlannedVisit): VisitActs {
  const session = useSession();
  const showNotice = useShowNotice();
  return useMemo(() => {
    const said = async (act: Promise<ActOutcome>): Promise<boolean> => {
      const outcome = await act;
      if (!outcome.ok) showNotice(outcome.error);
      return outcome.ok;
    };
    const act = (intent: Intent): Promise<boolean> =>
      said(carryOut(session, plan.inspector, intent));
    const now = (): string => new Date(session.now()).toISOString();
    return {
      rate: (item, amend) => said(rateItemOnVisit(session, plan, item, amend)),
      note: (item, text) => said(noteItemOnVisit(session, plan, item, text)),
      addFinding: (item, text) => said(addFindingOnVisit(session, plan, item, text)),
      removeFinding: (id) => act(removeFinding(id)),
      removePhoto: (id) => act(removePhoto(id)),
      finish: (done) => act(finishAssessment(assessmentId(visitOf(plan)), done ? now() : null)),
      decide: (question, side) => act(takeSide(question, side)),
    };
  }, [session, plan, showNotice]);
}
