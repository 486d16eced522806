import type { Notice } from '../../../shared/kernel/notice.ts';
import type { SpaceEstimate } from '../../../shared/tiles/space-reserve.ts';
import { SCORES_RESERVE, refuseForSpace } from '../../../shared/tiles/space-reserve.ts';

/** Where the space left is asked: navigator.storage.estimate, or what the host says of the disk if that is less. */
export type EstimateSpace = () => Promise<SpaceEstimate>;

/** Asking takes the browser some milliseconds: between two answers this much is written at most, and counted here. */
const ASK_AGAIN = 32 * 1024 * 1024;

/** Says before each write whether it would leave too little space for scores. */
export class SpaceGuard {
  private known: SpaceEstimate | null = null;
  private since = 0;

  constructor(
    private readonly estimate: EstimateSpace,
    private readonly reserve: number = SCORES_RESERVE,
  ) {}

  async refuse(bytes: number): Promise<Notice<'tiles-space-low'> | null> {
    if (this.known === null || this.since + bytes > ASK_AGAIN) {
      this.known = await this.estimate();
      this.since = 0;
    }
    const { usage, quota } = this.known;
    const refusal = refuseForSpace({ usage: usage + this.since, quota }, bytes, this.reserve);
    if (refusal) this.known = null;
    else this.since += bytes;
    return refusal;
  }
}
