/**
 * Runs in the page before it does: a serial port the person may allow. It says what an event `nmea` carries, and is
 * pulled out by an event `pulled`.
 */
export function fakeReceiver(): void {
  let say: ReadableStreamDefaultController<Uint8Array> | null = null;
  let readable: ReadableStream<Uint8Array> | null = null;
  let held: string[] = [];
  let ports: unknown[] = [];
  const port = {
    get readable() {
      return readable;
    },
    open: () => {
      readable = new ReadableStream({
        start: (controller) => {
          say = controller;
          for (const text of held) controller.enqueue(new TextEncoder().encode(text));
          held = [];
        },
      });
      return Promise.resolve();
    },
    close: () => {
      readable = null;
      say = null;
      return Promise.resolve();
    },
  };
  window.addEventListener('nmea', (event) => {
    const text = String((event as CustomEvent).detail);
    if (say) say.enqueue(new TextEncoder().encode(text));
    else held.push(text);
  });
  window.addEventListener('pulled', () => {
    ports = [];
    say?.error(new Error('lost'));
  });
  const serial = Object.assign(new EventTarget(), {
    getPorts: () => Promise.resolve(ports),
    requestPort: () => {
      ports = [port];
      return Promise.resolve(port);
    },
  });
  Object.defineProperty(navigator, 'serial', { value: serial, configurable: true });
}
