import type { Notice } from '../kernel/notice.ts';

/** What can be wrong with what a receiver, or a recorded track, says. */
export type PositionNoticeCode =
  /** A sentence whose check sum is missing or wrong was left out; at its row, param `sentence`. Warning. */
  | 'position-checksum'
  /** A fix farther away than anyone could have come; params `metres`, `seconds`. Warning. */
  | 'position-jump'
  /** A fix from satellites that stand badly; param `hdop`. Info. */
  | 'position-poor'
  /** Bytes come, but no sentence among them: the speed of the port is wrong, or it is no receiver. Error. */
  | 'position-not-nmea'
  /** A track file that is neither NMEA nor GPX, or is damaged; at its row. Error. */
  | 'position-track-unreadable'
  /** A track without a single fix that could be used. Error. */
  | 'position-track-empty'
  /** Points of a track without a time cannot be replayed and were left out; param `count`. Warning. */
  | 'position-no-time';

export type PositionNotice = Notice<PositionNoticeCode>;
