import type { DownloadLimits } from './download-step.ts';
import { retryDelay } from './retry-delay.ts';
import type { TokenBucket } from './token-bucket.ts';
import { fullBucket, refill, takeToken } from './token-bucket.ts';

const SLOWEST = 0.5;
/** The server's wish is kept, but no longer than this (ms): then the download stops and a person decides. */
const LONGEST_HOLD = 10 * 60_000;

/**
 * How fast a source is asked: a token bucket whose rate halves when the server throttles and grows back a step
 * with each good answer (additive increase, multiplicative decrease).
 */
export class Pace {
  private bucket: TokenBucket;
  private holdUntil = -Infinity;
  private holds = 0;

  constructor(
    private readonly limits: DownloadLimits,
    now: number,
  ) {
    this.bucket = fullBucket(limits.perSecond, limits.burst, now);
  }

  /** Takes leave to ask once, or gives how long (ms) to wait for it. */
  wait(now: number): number {
    if (now < this.holdUntil) return this.holdUntil - now;
    const { bucket, wait } = takeToken(this.bucket, now);
    this.bucket = bucket;
    return wait;
  }

  answered(): void {
    this.holds = 0;
    const { perSecond } = this.bucket;
    const faster = Math.min(this.limits.perSecond, perSecond + this.limits.perSecond / 200);
    this.bucket = { ...this.bucket, perSecond: faster };
  }

  /** The server says it is asked too fast: half the rate, and a rest. True when it is time to stop. */
  throttled(retryAfter: number | null, now: number): boolean {
    if (now < this.holdUntil) return false;
    const slower = Math.max(SLOWEST, this.bucket.perSecond / 2);
    this.bucket = { ...refill(this.bucket, now), tokens: 0, perSecond: slower };
    return this.hold(retryAfter ?? 0, now);
  }

  /** A rest for all, longer each time; what was under way when it began counts once. True when it is time to stop. */
  hold(least: number, now: number): boolean {
    if (now < this.holdUntil) return false;
    this.holds += 1;
    const wait = Math.max(least, retryDelay(this.holds, 0));
    this.holdUntil = now + wait;
    return this.holds > this.limits.holds || wait > LONGEST_HOLD;
  }

  /** Ms until somebody may be asked again; 0 when nobody has to wait. */
  heldFor(now: number): number {
    return Math.max(0, this.holdUntil - now);
  }

  restart(now: number): void {
    this.holdUntil = -Infinity;
    this.holds = 0;
    this.bucket = { ...this.bucket, tokens: Math.min(1, this.bucket.burst), at: now };
  }
}
