import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTrack } from '../../shared/positioning/read-track.ts';
import { speak, walk } from '../../shared/positioning/testing/speak-nmea.ts';
import { PositionDesk } from './position-desk.ts';
import { FakePort, FakeSerial } from './testing/fake-serial.ts';

const START = Date.UTC(2026, 10, 23, 2);

/** Lets promises and streams go on, and the fake clock by `ms`. */
const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function open(serial: FakeSerial | null = new FakeSerial(), location: Geolocation | null = null) {
  const desk = new PositionDesk({ serial, location, now: Date.now });
  return { desk, now: () => desk.state.current(), serial };
}

describe('the position desk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(START);
  });
  afterEach(() => vi.useRealTimers());

  it('follows the receiver the person chose, at the speed it speaks', async () => {
    const { desk, now, serial } = open();
    const port = new FakePort(4800);
    serial!.chosen = port;
    await desk.followReceiver(true);
    await pass();
    expect(port.opened).toEqual([9600, 4800]);
    port.say(speak(walk(0, 3)));
    await pass();
    expect(now()).toMatchObject({ source: 'receiver', phase: 'fixed', satellites: 9 });
    expect(now().place).toMatchObject({ longitude: 103.8, source: 'receiver', accuracy: 6 });
  });

  it('tries another speed when nothing comes at all', async () => {
    const { desk, serial } = open();
    const silent = new FakePort(9600);
    serial!.chosen = silent;
    await desk.followReceiver(true);
    await pass(4_100);
    expect(silent.opened.slice(0, 2)).toEqual([9600, 4800]);
    desk.off();
  });

  it('says that a receiver was pulled out, and goes on when it is back', async () => {
    const { desk, now, serial } = open();
    const port = new FakePort(9600);
    serial!.chosen = port;
    await desk.followReceiver(true);
    await pass();
    port.say(speak(walk(0, 2)));
    await pass();
    port.pull();
    await pass();
    expect(now()).toMatchObject({ phase: 'unplugged', notice: { code: 'position-unplugged' } });
    expect(now().place).not.toBeNull();
    serial!.plugIn(port);
    await pass();
    port.say(speak(walk(60, 2)));
    await pass();
    expect(now().phase).toBe('fixed');
  });

  it('finds a receiver allowed before without asking, also when it is plugged in later', async () => {
    const { desk, now, serial } = open();
    await desk.followReceiver(false);
    await pass();
    expect(now()).toMatchObject({ source: 'receiver', phase: 'unplugged' });
    const port = new FakePort(9600);
    serial!.plugIn(port);
    await pass();
    port.say(speak(walk(0, 2)));
    await pass();
    expect(now().phase).toBe('fixed');
  });

  it('names a port that another program holds, and a browser without ports', async () => {
    const { desk, now, serial } = open();
    serial!.chosen = new FakePort(9600, true);
    await desk.followReceiver(true);
    await pass();
    expect(now().notice).toMatchObject({
      code: 'position-port-busy',
      params: { why: 'Error: held' },
    });
    const without = open(null);
    await without.desk.followReceiver(true);
    expect(without.now().notice?.code).toBe('position-no-serial');
  });

  it('changes nothing when the person closes the list of ports', async () => {
    const { desk, now } = open();
    await desk.followReceiver(true);
    expect(now().source).toBeNull();
  });

  it('follows the system, and says when it is not allowed', () => {
    const watch: { ok?: PositionCallback; no?: PositionErrorCallback | null } = {};
    const location = {
      watchPosition: (ok: PositionCallback, no?: PositionErrorCallback | null) => {
        watch.ok = ok;
        watch.no = no ?? null;
        return 7;
      },
      clearWatch: vi.fn(),
    } as unknown as Geolocation;
    const { desk, now } = open(null, location);
    desk.followSystem();
    const coords = { longitude: 103.8, latitude: 25.5, accuracy: 12, altitude: null, speed: null };
    watch.ok?.({ coords: { ...coords, heading: NaN }, timestamp: START } as GeolocationPosition);
    expect(now()).toMatchObject({ phase: 'fixed', place: { accuracy: 12, source: 'system' } });
    watch.no?.({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError);
    expect(now()).toMatchObject({ phase: 'lost', notice: { code: 'position-denied' } });
    desk.off();
    expect(location.clearWatch).toHaveBeenCalledWith(7);
  });

  it('N9: plays a walk again with pause and speed, to its end', async () => {
    const { desk, now } = open();
    const track = readTrack(speak(walk(0, 61)));
    if (!track.ok) throw new Error(track.error.code);
    desk.replay(track.value, 'walk.nmea');
    await pass(10_000);
    expect(now().replay).toMatchObject({ playing: true, at: 10_000, length: 60_000 });
    expect(now().place?.source).toBe('replay');
    desk.pauseReplay(true);
    await pass(10_000);
    expect(now().replay).toMatchObject({ playing: false, at: 10_000 });
    desk.setReplaySpeed(10);
    desk.pauseReplay(false);
    await pass(6_000);
    expect(now().replay).toMatchObject({ playing: false, at: 60_000, speed: 10 });
    desk.pauseReplay(false);
    expect(now().replay?.at).toBe(0);
    desk.off();
  });

  it('takes the person’s word, and nothing from what was followed before', async () => {
    const { desk, now, serial } = open();
    const port = new FakePort(9600);
    serial!.chosen = port;
    await desk.followReceiver(true);
    await pass();
    desk.standAt({ longitude: 103.9, latitude: 25.6 });
    port.say(speak(walk(0, 3)));
    await pass();
    expect(now()).toMatchObject({ source: 'word', place: { longitude: 103.9, accuracy: 20 } });
  });
});
