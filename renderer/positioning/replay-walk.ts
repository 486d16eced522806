import type { RecordedTrack } from '../../shared/positioning/read-track.ts';
import { fixesBetween } from '../../shared/positioning/read-track.ts';
import type { Following, StopFollowing } from './followed.ts';

export const REPLAY_SPEEDS = [1, 10] as const;
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number];

const STEP_MS = 250;

/** Plays a recorded walk again; it stops at its end. Times are ms since the walk began. */
export class WalkReplay {
  /** How far the walk has been played. */
  at = -1;
  playing = false;
  speed: ReplaySpeed = 1;
  readonly length: number;
  private timer: ReturnType<typeof setInterval> | null = null;
  private before = 0;

  constructor(
    private readonly track: RecordedTrack,
    private readonly now: () => number,
    private readonly to: Following,
    /** Called when it has moved on, paused or ended by itself. */
    private readonly moved: () => void,
  ) {
    const first = track.fixes[0]?.time ?? 0;
    this.length = (track.fixes.at(-1)?.time ?? first) - first;
  }

  play(): void {
    if (this.playing) return;
    if (this.at >= this.length) this.at = -1;
    this.playing = true;
    this.before = this.now();
    this.step(0);
    this.timer = setInterval(() => this.tick(), STEP_MS);
  }

  pause(): void {
    this.playing = false;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.moved();
  }

  readonly stop: StopFollowing = () => {
    this.playing = false;
    if (this.timer !== null) clearInterval(this.timer);
  };

  private tick(): void {
    const now = this.now();
    this.step((now - this.before) * this.speed);
    this.before = now;
    if (this.at >= this.length) this.pause();
  }

  private step(by: number): void {
    const to = Math.max(0, Math.min(this.length, this.at + by));
    for (const fix of fixesBetween(this.track, this.at, to)) {
      this.to.phase('fixed');
      this.to.fix(fix);
    }
    this.at = to;
    this.moved();
  }
}
