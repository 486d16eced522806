import { useEffect, useEffectEvent } from 'react';
import type { Notice } from '../../../shared/kernel/notice.ts';
import { doubtPlace } from '../../../shared/positioning/place.ts';
import type { PlaceNoticeCode } from '../../../shared/positioning/place.ts';
import type { RecordRow } from '../../../shared/records/record-row.ts';
import { useSettings } from '../../app/session.ts';
import { useHere } from '../../queries/use-here.ts';
import { useShowNotice } from '../../ui/notice-center.ts';

/** How far one stands from the point when that is too far; said once when it becomes so. */
export function useFarNotice(point: RecordRow<'point'>): Notice<PlaceNoticeCode> | null {
  const here = useHere();
  const { placeFarMetres } = useSettings().settings;
  const showNotice = useShowNotice();
  const { position } = point.values;
  const known = here !== null && !here.stale && here.source !== 'replay';
  const notice = known && position ? doubtPlace(here, position, placeFarMetres) : null;
  const far = notice !== null;
  const say = useEffectEvent(() => {
    if (notice !== null) showNotice(notice);
  });
  // When it becomes so, not at every step.
  useEffect(() => {
    if (far) say();
  }, [far, point.id]);
  return notice;
}
