import type { Notice } from '../../shared/kernel/notice.ts';
import type { PositionNoticeCode } from '../../shared/positioning/position-notice.ts';
import type { RecordedTrack } from '../../shared/positioning/read-track.ts';
import { readTrack } from '../../shared/positioning/read-track.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail } from '../../shared/kernel/result.ts';

export type TrackFileCode = PositionNoticeCode | 'position-track-too-large';

/** A day at 10 Hz is some 60 MB; beyond that it is no walk. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Reads an NMEA or GPX file to be walked again. */
export async function readTrackFile(
  file: File,
): Promise<Result<RecordedTrack, Notice<TrackFileCode>>> {
  if (file.size > MOST_BYTES) return fail({ code: 'position-track-too-large', severity: 'error' });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return fail({ code: 'position-track-unreadable', severity: 'error' });
  return readTrack(new TextDecoder('utf-8').decode(bytes));
}
