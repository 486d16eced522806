import { useEffect, useMemo } from 'react';
import { metresAlong, partsOf } from '../../shared/positioning/my-track.ts';
import { writeGpx } from '../../shared/positioning/write-gpx.ts';
import { useSession, useSettings } from '../app/session.ts';
import { clearDay, forgetBefore, keepStep, stepsOfDay } from '../data/track/track-database.ts';
import { recordTrack } from '../positioning/record-track.ts';
import { trackText } from '../text/track-text.ts';
import { useText } from '../text/use-text.ts';
import { localDay } from '../ui/local-day.ts';
import { useShowNotice } from '../ui/notice-center.ts';
import { saveFile } from '../ui/save-file.ts';
import { usePositionDesk } from './use-position-desk.ts';

/** So long a way is kept, ms. */
const KEPT = 60 * 24 * 3_600_000;

/** While the window is open: the way is kept as positions come, unless the person does not want it. */
export function useRecordTrack(): void {
  const { track, now } = useSession();
  const { recordTrack: wanted } = useSettings().settings;
  const { desk } = usePositionDesk();
  const showNotice = useShowNotice();
  useEffect(() => {
    if (!wanted) return undefined;
    // Old ways only take up space: the next start tries again.
    void forgetBefore(track, now() - KEPT).catch(() => undefined);
    return recordTrack(
      desk,
      (step) => keepStep(track, step, localDay(step.at)),
      () => showNotice({ code: 'track-not-kept', severity: 'warning' }),
    );
  }, [wanted, track, now, desk, showNotice]);
}

export interface TrackActs {
  /** Saves the way of one day as GPX. */
  readonly save: (day: string) => void;
  readonly clear: (day: string) => void;
}

export function useTrackActs(): TrackActs {
  const t = useText(trackText);
  const { track } = useSession();
  const showNotice = useShowNotice();
  return useMemo(() => {
    const attempt = (work: Promise<void>): void => {
      work.catch(() => showNotice({ code: 'track-failed', severity: 'error' }));
    };
    const save = async (day: string): Promise<void> => {
      const parts = partsOf(await stepsOfDay(track, day));
      const gpx = writeGpx(t.name(day, metresAlong(parts)), parts);
      saveFile(new Blob([gpx], { type: 'application/gpx+xml' }), t.file(day));
    };
    return {
      save: (day) => attempt(save(day)),
      clear: (day) => attempt(clearDay(track, day)),
    };
  }, [track, t, showNotice]);
}
