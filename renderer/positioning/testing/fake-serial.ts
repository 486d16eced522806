import type { SerialLike, SerialPortLike } from '../serial-port.ts';

/** A port that says what the test makes it say, at one speed; at others it says noise. */
export class FakePort extends EventTarget implements SerialPortLike {
  readable: ReadableStream<Uint8Array> | null = null;
  readonly opened: number[] = [];
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(
    private readonly speed: number,
    private readonly busy = false,
  ) {
    super();
  }

  open({ baudRate }: { readonly baudRate: number }): Promise<void> {
    this.opened.push(baudRate);
    if (this.busy) return Promise.reject(new Error('held'));
    this.readable = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
        if (baudRate !== this.speed) controller.enqueue(new Uint8Array(2_100).fill(0x5a));
      },
      cancel: () => {
        this.controller = null;
      },
    });
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.readable = null;
    this.controller = null;
    return Promise.resolve();
  }

  say(text: string): void {
    this.controller?.enqueue(new TextEncoder().encode(text));
  }

  pull(): void {
    this.controller?.error(new Error('lost'));
  }
}

export class FakeSerial extends EventTarget implements SerialLike {
  ports: FakePort[] = [];
  /** What the person chooses; null when they close the list. */
  chosen: FakePort | null = null;

  getPorts(): Promise<FakePort[]> {
    return Promise.resolve([...this.ports]);
  }

  requestPort(): Promise<FakePort> {
    return this.chosen ? Promise.resolve(this.chosen) : Promise.reject(new Error('closed'));
  }

  plugIn(port: FakePort): void {
    this.ports = [port];
    this.dispatchEvent(new Event('connect'));
  }
}
