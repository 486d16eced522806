import { useMemo, useState } from 'react';
import { assessmentId, ratingId } from '../../../shared/assessing/assess-point.ts';
import type { PlannedVisit } from '../../../shared/assessing/act-on-visit.ts';
import { visitOf } from '../../../shared/assessing/act-on-visit.ts';
import type { Checklist } from '../../../shared/checklist/checklist.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useSession } from '../../app/session.ts';
import { timersOf } from '../../commands/observation-timers.ts';
import { useAddPhotos } from '../../commands/use-add-photos.ts';
import { useVisitActs } from '../../commands/use-visit-acts.ts';
import { scoreEvidenceText } from '../../text/score-evidence-text.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import type { VisitTools } from './visit-context.ts';

/** What stands over the items: the camera for one of them, a photo, or the sheet of keys. */
export type Overlay =
  | { readonly is: 'camera'; readonly item: string; readonly finding: RecordRow<'finding'> | null }
  | { readonly is: 'photo'; readonly photo: RecordRow<'photo'> }
  | { readonly is: 'keys' }
  | null;

interface VisitSubject {
  readonly point: RecordRow<'point'>;
  readonly round: RecordRow<'round'>;
  readonly me: RecordRow<'person'>;
  readonly checklist: Checklist;
}

/** The acts of a visit and what stands over the screen; the tools stay the same object. */
export function useVisit({ point, round, me, checklist }: VisitSubject): {
  readonly tools: VisitTools;
  readonly overlay: Overlay;
  readonly show: (overlay: Overlay) => void;
} {
  const session = useSession();
  const labels = useText(scoreEvidenceText).watermark;
  const language = useLanguage();
  const [overlay, show] = useState<Overlay>(null);
  const plan = useMemo<PlannedVisit>(
    () => ({
      round: round.id,
      point: point.id,
      inspector: me.id,
      checklistVersion: checklist.version,
    }),
    [round.id, point.id, me.id, checklist.version],
  );
  const names = useMemo(
    () => ({
      siteType: point.values.typeName || checklist.name[language],
      inspector: me.values.name ?? '',
      labels,
    }),
    [point.values.typeName, checklist, language, me.values.name, labels],
  );
  const acts = useVisitActs(plan);
  const addPhotos = useAddPhotos(plan, point, names);
  const tools = useMemo((): VisitTools => {
    const assessment = assessmentId(visitOf(plan));
    return {
      acts,
      addPhotos,
      timers: timersOf(session.installation.replica, session.now),
      ratingOf: (item) => ratingId(assessment, item),
      openCamera: (item, finding) => show({ is: 'camera', item, finding }),
      viewPhoto: (photo) => show({ is: 'photo', photo }),
    };
  }, [plan, acts, addPhotos, session]);
  return { tools, overlay, show };
}
