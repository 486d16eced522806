import type { Notice } from '../../shared/kernel/notice.ts';
import type { Fix } from '../../shared/positioning/fix.ts';
import type { ReceiverPhase } from '../../shared/positioning/follow-receiver.ts';
import type { PositionNoticeCode } from '../../shared/positioning/position-notice.ts';

/** What can be wrong with where positions come from. */
export type PositionSourceCode =
  | PositionNoticeCode
  /** The browser or system does not let a port be opened; no params. */
  | 'position-no-serial'
  /** params `why`: the machine's own words. */
  | 'position-port-busy'
  | 'position-unplugged'
  | 'position-denied'
  | 'position-unavailable';

/** What a source tells its listener; each call is one thing that has come. */
export interface Following {
  fix(fix: Fix): void;
  phase(phase: ReceiverPhase | 'unplugged'): void;
  notice(notice: Notice<PositionSourceCode>): void;
}

/** Ends the following; nothing is told after it. */
export type StopFollowing = () => void;
