import type { Notice } from '../../shared/kernel/notice.ts';
import type { Fix } from '../../shared/positioning/fix.ts';
import type { ReceiverPhase } from '../../shared/positioning/follow-receiver.ts';
import type { Place, PlaceSource } from '../../shared/positioning/place.ts';
import type { RecordedTrack } from '../../shared/positioning/read-track.ts';
import { WatchedState } from '../commands/watched-state.ts';
import type { Following, PositionSourceCode, StopFollowing } from './followed.ts';
import { followReceivers } from './follow-receivers.ts';
import { followSystem } from './follow-system.ts';
import type { ReplaySpeed } from './replay-walk.ts';
import { WalkReplay } from './replay-walk.ts';
import type { SerialLike } from './serial-port.ts';

export interface ReplayState {
  readonly file: string;
  readonly playing: boolean;
  readonly speed: ReplaySpeed;
  /** ms since the walk began, and of the whole walk. */
  readonly at: number;
  readonly length: number;
}

/** What is known of where this laptop is. */
export interface PositionState {
  /** Null while nobody is asked. */
  readonly source: PlaceSource | null;
  readonly phase: ReceiverPhase | 'unplugged' | 'off';
  /** The newest position believed. */
  readonly place: Place | null;
  readonly satellites: number | null;
  /** The newest thing that was wrong with the source. */
  readonly notice: Notice<PositionSourceCode> | null;
  readonly replay: ReplayState | null;
}

/** What of the machine can tell a position; null where it has no such thing. */
export interface PositionMachine {
  readonly serial: SerialLike | null;
  readonly location: Geolocation | null;
  readonly now: () => number;
}

const NO_POSITION: PositionState = {
  source: null,
  phase: 'off',
  place: null,
  satellites: null,
  notice: null,
  replay: null,
};

/** One source of positions at a time, followed while screens come and go. */
export class PositionDesk {
  readonly state = new WatchedState<PositionState>(NO_POSITION);
  private stop: StopFollowing | null = null;
  private walk: { readonly replay: WalkReplay; readonly file: string } | null = null;
  /** Rises with each source, so that what a former one still tells is not taken. */
  private turn = 0;

  constructor(readonly machine: PositionMachine) {}

  /** Asks the person which port; must be called from a click. Ports allowed before are found without asking. */
  async followReceiver(ask: boolean): Promise<void> {
    const { serial } = this.machine;
    if (serial === null) return this.say({ code: 'position-no-serial', severity: 'error' });
    const known = await serial.getPorts();
    const port = known[0] ?? (ask ? await serial.requestPort().catch(() => null) : null);
    if (port === null && ask) return;
    this.begin('receiver', (to) => followReceivers(serial, port, to));
  }

  followSystem(): void {
    const { location } = this.machine;
    if (location === null) return this.say({ code: 'position-unavailable', severity: 'error' });
    this.begin('system', (to) => followSystem(location, to));
  }

  /** Plays a recorded walk again, from its beginning. */
  replay(track: RecordedTrack, file: string): void {
    this.begin('replay', (to) => {
      const replay = new WalkReplay(track, this.machine.now, to, () => this.showReplay());
      this.walk = { replay, file };
      return replay.stop;
    });
    this.walk?.replay.play();
  }

  pauseReplay(paused: boolean): void {
    if (paused) this.walk?.replay.pause();
    else this.walk?.replay.play();
  }

  setReplaySpeed(speed: ReplaySpeed): void {
    if (this.walk) this.walk.replay.speed = speed;
    this.showReplay();
  }

  /** The person's own word: they stand here, give or take `accuracy` metres. */
  standAt(
    position: { readonly longitude: number; readonly latitude: number },
    accuracy = 20,
  ): void {
    this.begin('word', () => () => undefined);
    const { longitude, latitude } = position;
    this.put({ phase: 'fixed', place: this.placeOf({ longitude, latitude, accuracy }, 'word') });
  }

  off(): void {
    this.end();
    this.state.set(NO_POSITION);
  }

  private begin(source: PlaceSource, follow: (to: Following) => StopFollowing): void {
    this.end();
    this.state.set({ ...NO_POSITION, source, phase: 'silent' });
    this.stop = follow(this.listener(source, this.turn));
  }

  private end(): void {
    this.stop?.();
    this.stop = null;
    this.walk = null;
    this.turn += 1;
  }

  private listener(source: PlaceSource, turn: number): Following {
    const mine = (): boolean => turn === this.turn;
    return {
      fix: (fix) => {
        if (mine()) this.take(fix, source);
      },
      phase: (phase) => {
        if (mine() && this.state.current().phase !== phase) this.put({ phase });
      },
      notice: (notice) => {
        if (mine()) this.say(notice);
      },
    };
  }

  private take(fix: Fix, source: PlaceSource): void {
    const { longitude, latitude } = fix.position;
    const place = this.placeOf({ longitude, latitude, accuracy: fix.accuracy }, source);
    this.put({ phase: 'fixed', place, satellites: fix.satellites });
  }

  private placeOf(
    where: Pick<Place, 'longitude' | 'latitude' | 'accuracy'>,
    source: PlaceSource,
  ): Place {
    return { ...where, source, at: new Date(this.machine.now()).toISOString() };
  }

  private showReplay(): void {
    if (this.walk === null) return;
    const { file, replay } = this.walk;
    const { playing, speed, at, length } = replay;
    this.put({ replay: { file, playing, speed, at: Math.max(0, at), length } });
  }

  private say(notice: Notice<PositionSourceCode>): void {
    this.put({ notice });
  }

  private put(part: Partial<PositionState>): void {
    this.state.set({ ...this.state.current(), ...part });
  }
}
