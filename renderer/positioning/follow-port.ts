import type { Receiver, ReceiverStep } from '../../shared/positioning/follow-receiver.ts';
import { feedReceiver, startReceiver } from '../../shared/positioning/follow-receiver.ts';
import type { Following, StopFollowing } from './followed.ts';
import type { SerialPortLike } from './serial-port.ts';

/** Speeds receivers are set to, the usual ones first (NMEA 0183 says 4800; most of today's say 9600). */
const SPEEDS = [9600, 4800, 38_400, 115_200] as const;
/** So long without a sentence, and another speed is tried. */
const PATIENCE_MS = 4_000;

/** Why the reading of a port ended by itself. */
export type PortEnd =
  { readonly why: 'unplugged' } | { readonly why: 'busy'; readonly words: string };

/**
 * Follows a receiver on a port the person allowed, at whatever speed it speaks. `ended` is called when the
 * port goes away or cannot be opened, not when the following is stopped.
 */
export function followPort(
  port: SerialPortLike,
  to: Following,
  ended: (end: PortEnd) => void,
): StopFollowing {
  const follower = new PortFollower(port, to, ended);
  void follower.run();
  return () => void follower.stop();
}

class PortFollower {
  private stopped = false;
  private reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  private receiver: Receiver = startReceiver();
  /** Told once, or a wrong speed would be said at each turn. */
  private readonly told = new Set<string>();

  constructor(
    private readonly port: SerialPortLike,
    private readonly to: Following,
    private readonly ended: (end: PortEnd) => void,
  ) {}

  async run(): Promise<void> {
    for (let turn = 0; !this.stopped; turn += 1) {
      const baudRate = SPEEDS[turn % SPEEDS.length] ?? SPEEDS[0];
      const end = await this.readAt(baudRate);
      if (this.stopped) return;
      if (end !== 'other-speed') return this.ended(end);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.reader?.cancel().catch(() => undefined);
    await this.port.close().catch(() => undefined);
  }

  /** Reads at one speed until the port goes, or until it is plain that the receiver speaks at another. */
  private async readAt(baudRate: number): Promise<PortEnd | 'other-speed'> {
    try {
      await this.port.open({ baudRate, bufferSize: 4096 });
    } catch (thrown) {
      return { why: 'busy', words: String(thrown) };
    }
    const end = await this.readOpen();
    await this.port.close().catch(() => undefined);
    return end;
  }

  private async readOpen(): Promise<PortEnd | 'other-speed'> {
    this.receiver = startReceiver();
    const letters = new TextDecoder('ascii');
    let heard = false;
    let impatient = false;
    const reader = this.port.readable?.getReader() ?? null;
    if (reader === null) return { why: 'unplugged' };
    this.reader = reader;
    const timer = setTimeout(() => {
      impatient = !heard;
      if (impatient) void reader.cancel().catch(() => undefined);
    }, PATIENCE_MS);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return impatient ? 'other-speed' : { why: 'unplugged' };
        const step = feedReceiver(this.receiver, letters.decode(value, { stream: true }));
        heard ||= step.receiver.phase !== 'silent';
        this.tell(step);
        if (!heard && step.notices.some(({ code }) => code === 'position-not-nmea'))
          return 'other-speed';
      }
    } catch {
      return { why: 'unplugged' };
    } finally {
      clearTimeout(timer);
      this.reader = null;
      await reader.cancel().catch(() => undefined);
      reader.releaseLock();
    }
  }

  private tell(step: ReceiverStep): void {
    if (this.stopped) return;
    const before = this.receiver.phase;
    this.receiver = step.receiver;
    if (step.receiver.phase !== before) this.to.phase(step.receiver.phase);
    for (const fix of step.fixes) this.to.fix(fix);
    for (const notice of step.notices) {
      if (this.told.has(notice.code)) continue;
      this.told.add(notice.code);
      this.to.notice(notice);
    }
  }
}
