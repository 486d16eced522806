import { createContext, useContext } from 'react';
import type { RecordId } from '../../../shared/kernel/record-id.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import type { AddPhotos } from '../../commands/use-add-photos.ts';
import type { VisitActs } from '../../commands/use-visit-acts.ts';
import type { ObservationTimers } from '../../commands/observation-timers.ts';

/** What every item needs of the visit; the same object all visit long, so that a tap draws one item. */
export interface VisitTools {
  readonly acts: VisitActs;
  readonly addPhotos: AddPhotos;
  readonly timers: ObservationTimers;
  readonly ratingOf: (item: string) => RecordId<'rating'>;
  /** Opens the camera for an item, and a finding on it where one is meant. */
  readonly openCamera: (item: string, finding: RecordRow<'finding'> | null) => void;
  readonly viewPhoto: (photo: RecordRow<'photo'>) => void;
}

export const VisitContext = createContext<VisitTools | null>(null);

export function useVisitTools(): VisitTools {
  const tools = useContext(VisitContext);
  if (tools === null) throw new Error('no visit: an item stands outside the Score screen');
  return tools;
}
