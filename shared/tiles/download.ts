import type {
  DownloadLimits,
  DownloadProgress,
  DownloadStep,
  DownloadStop,
} from './download-step.ts';
import type { DownloadPlan } from './download-plan.ts';
import type { TileAnswer } from './judge-answer.ts';
import type { Outcome } from './outcomes.ts';
import { countOutcomes, outcomeAt, setOutcome } from './outcomes.ts';
import { Pace } from './pace.ts';
import { retryDelay } from './retry-delay.ts';
import type { PlacedTile } from './tiles-of-area.ts';
import { tilesOfArea } from './tiles-of-area.ts';

interface Retry extends PlacedTile {
  readonly attempt: number;
  readonly due: number;
}

/**
 * One download as a machine without clock, network or store (SPEC.md T18–T21): it says what to do next and is
 * told what came of it. Only `outcomes` is worth keeping; a machine made from them goes on where it stopped.
 */
export class Download {
  private readonly counts: Record<Outcome, number>;
  private readonly pace: Pace;
  private readonly asked = new Map<number, { placed: PlacedTile; attempt: number }>();
  /** Images that are not yet in the store. */
  private readonly held = new Map<number, PlacedTile>();
  private retries: Retry[] = [];
  /** Bad answers since the last good one: a stop takes their outcomes back. */
  private streak: PlacedTile[] = [];
  private rest: Generator<PlacedTile>;
  private ahead: PlacedTile | null = null;
  private stopped: DownloadStop | null = null;

  constructor(
    private readonly plan: DownloadPlan,
    private readonly outcomes: Uint8Array,
    private readonly limits: DownloadLimits,
    now: number,
  ) {
    this.counts = countOutcomes(outcomes, plan.total);
    this.pace = new Pace(limits, now);
    this.rest = tilesOfArea(plan.area, plan.zooms);
  }

  next(now: number): DownloadStep {
    if (this.stopped) return { do: 'stop', why: this.stopped };
    if (this.asked.size >= this.limits.inFlight) return { do: 'wait', until: null };
    const due = this.dueRetry(now);
    const placed = due ?? this.peek();
    if (!placed) return this.nothingToAsk();
    const wait = this.pace.wait(now);
    if (wait > 0) return { do: 'wait', until: now + wait };
    if (due) this.retries = this.retries.filter((retry) => retry !== due);
    else this.ahead = null;
    this.asked.set(placed.ordinal, { placed, attempt: due?.attempt ?? 0 });
    return { do: 'ask', ordinal: placed.ordinal, tile: placed.tile };
  }

  /** What came of asking. An image counts as stored only when `stored` says so. */
  settle(ordinal: number, answer: TileAnswer, now: number): void {
    const asked = this.asked.get(ordinal);
    if (!asked) return;
    this.asked.delete(ordinal);
    const { placed, attempt } = asked;
    switch (answer.kind) {
      case 'image':
        this.held.set(ordinal, placed);
        return this.wentWell();
      case 'missing':
        this.record(ordinal, 'missing');
        return this.wentWell();
      case 'throttled':
        this.retries.push({ ...placed, attempt, due: now });
        if (this.pace.throttled(answer.retryAfter, now)) this.stop('download-source-throttles');
        return;
      case 'refused':
        this.record(ordinal, 'refused');
        return this.wentBadly(placed, 'download-source-refuses');
      case 'wrong':
        this.record(ordinal, answer.why);
        return this.wentBadly(placed, 'download-answers-wrong');
      case 'failing':
        return this.failed(placed, attempt, answer.why, now);
    }
  }

  /** The outcomes as they are once the images of `ordinals` are stored: written in the same transaction. */
  outcomesWith(ordinals: readonly number[]): Uint8Array {
    const copy = this.outcomes.slice();
    for (const ordinal of ordinals) setOutcome(copy, ordinal, 'stored');
    return copy;
  }

  /** The store has these now. */
  stored(ordinals: readonly number[]): void {
    for (const ordinal of ordinals) {
      if (this.held.delete(ordinal)) this.record(ordinal, 'stored');
    }
  }

  /** Stops asking; good answers still under way are taken. */
  stop(why: DownloadStop): void {
    if (this.stopped && why !== 'paused') return;
    this.stopped = why;
    this.takeBack();
  }

  /** Images that could not be stored: asked for again after `resume`. */
  giveBack(ordinals: readonly number[]): void {
    for (const ordinal of ordinals) this.held.delete(ordinal);
  }

  resume(now: number): void {
    this.stopped = null;
    this.retries = [];
    this.streak = [];
    this.ahead = null;
    this.rest = tilesOfArea(this.plan.area, this.plan.zooms);
    this.pace.restart(now);
  }

  progress(): DownloadProgress {
    const { total } = this.plan;
    const { asked, held, stopped } = this;
    return { total, counts: { ...this.counts }, asked: asked.size, held: held.size, stopped };
  }

  /** Ms for which nobody is asked, because the source throttles or is not there; 0 when it is asked. */
  heldFor(now: number): number {
    return this.pace.heldFor(now);
  }

  private peek(): PlacedTile | null {
    while (this.ahead === null) {
      const { value } = this.rest.next() as IteratorResult<PlacedTile, undefined>;
      if (value === undefined) return null;
      const { ordinal } = value;
      if (outcomeAt(this.outcomes, ordinal) === 'pending' && !this.isKnown(ordinal)) {
        this.ahead = value;
      }
    }
    return this.ahead;
  }

  private isKnown(ordinal: number): boolean {
    const retried = this.retries.some((retry) => retry.ordinal === ordinal);
    return retried || this.asked.has(ordinal) || this.held.has(ordinal);
  }

  private dueRetry(now: number): Retry | null {
    const due = this.retries.filter((retry) => retry.due <= now);
    return due.reduce<Retry | null>((a, b) => (a && a.due <= b.due ? a : b), null);
  }

  private nothingToAsk(): DownloadStep {
    if (this.retries.length > 0) {
      return { do: 'wait', until: Math.min(...this.retries.map(({ due }) => due)) };
    }
    if (this.asked.size > 0) return { do: 'wait', until: null };
    return { do: this.held.size > 0 ? 'store' : 'finish' };
  }

  private record(ordinal: number, outcome: Outcome): void {
    this.counts[outcomeAt(this.outcomes, ordinal)] -= 1;
    this.counts[outcome] += 1;
    setOutcome(this.outcomes, ordinal, outcome);
  }

  private wentWell(): void {
    this.streak = [];
    this.pace.answered();
  }

  private wentBadly(placed: PlacedTile, why: DownloadStop): void {
    this.streak.push(placed);
    if (this.stopped) this.takeBack();
    else if (this.streak.length >= this.limits.stopAfter) this.stop(why);
  }

  /** When nobody is answered it is not the tile's fault: all wait, and it loses none of its tries. */
  private failed(
    placed: PlacedTile,
    attempt: number,
    why: 'network' | 'server',
    now: number,
  ): void {
    this.streak.push(placed);
    if (this.stopped) return this.takeBack();
    const outage = this.streak.length >= this.limits.inFlight;
    const tries = attempt + (outage ? 0 : 1);
    if (tries >= this.limits.attempts) this.record(placed.ordinal, 'failed');
    else
      this.retries.push({
        ...placed,
        attempt: tries,
        due: now + retryDelay(Math.max(1, tries), placed.ordinal),
      });
    if (outage && this.pace.hold(0, now)) {
      this.stop(why === 'network' ? 'download-network-lost' : 'download-server-failing');
    }
  }

  private takeBack(): void {
    for (const { ordinal } of this.streak) this.record(ordinal, 'pending');
    this.streak = [];
  }
}
