import type { Notice } from '../../../shared/kernel/notice.ts';
import type { SpaceEstimate } from '../../../shared/tiles/space-reserve.ts';
import { SCORES_RESERVE, refuseForSpace } from '../../../shared/tiles/space-reserve.ts';

/** Where the space left is asked: navigator.storage.estimate, or what the host says of the disk if that is less. */
export type EstimateSpace = () => Promise<SpaceEstimate>;

/** Asking takes the browser some milliseconds: between two answers this much is written at most, and counted here. */
const ASK_AFTER_BYTES = 32 * 1024 * 1024;
/** And this long: others fill the disk too. */
const ASK_AFTER_MS = 10_000;

/** Says before each write whether it would leave too little space for scores. */
export class SpaceGuard {
  private known: SpaceEstimate | null = null;
  private since = 0;
  private askedAt = 0;

  constructor(
    private readonly estimate: EstimateSpace,
    private readonly reserve: number = SCORES_RESERVE,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async refuse(bytes: number): Promise<Notice<'tiles-space-low'> | null> {
    const known = await this.current(bytes);
    this.known = known;
    const { usage, quota } = known;
    const refusal = refuseForSpace({ usage: usage + this.since, quota }, bytes, this.reserve);
    if (refusal) this.known = null;
    else this.since += bytes;
    return refusal;
  }

  private async current(bytes: number): Promise<SpaceEstimate> {
    const old = this.now() - this.askedAt > ASK_AFTER_MS;
    if (this.known && !old && this.since + bytes <= ASK_AFTER_BYTES) return this.known;
    this.since = 0;
    this.askedAt = this.now();
    return this.estimate();
  }
}
