import type { Intent } from '../changes/compose-change.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { derivedId } from '../kernel/record-id.ts';
import { mockRoundId } from '../mock/mock-id.ts';
import type { RecordId } from '../kernel/record-id.ts';
import type { RoundFields } from '../records/fields.ts';
import { setRecord } from '../records/set-record.ts';

export interface RoundDraft {
  readonly name: string;
  readonly kind: RoundFields['kind'];
  /** `yyyy-mm-dd` */
  readonly startsOn: string;
  readonly points: RoundFields['points'];
  readonly invented?: boolean;
}

/**
 * The id of a round is derived from its kind and name: inspectors who start the round their office
 * named, each on a laptop of their own, start the same round.
 */
export function roundId(draft: Pick<RoundDraft, 'name' | 'kind'>): RecordId<'round'> {
  const name = draft.name.trim();
  return draft.kind === 'mock' ? mockRoundId(name) : derivedId('round', draft.kind, name);
}

/** Starts a SurveyRound and freezes the checklist versions it will be scored by. */
export function startRound(draft: RoundDraft, checklists: readonly Checklist[]): Intent {
  const frozen = Object.fromEntries(checklists.map((list) => [list.siteType, list.version]));
  return {
    note: 'start-round',
    sets: [
      setRecord(roundId(draft), {
        name: draft.name.trim(),
        kind: draft.kind,
        startsOn: draft.startsOn,
        endsOn: null,
        checklists: frozen,
        points: draft.points,
        ...(draft.invented === undefined ? {} : { invented: draft.invented }),
      }),
    ],
  };
}
