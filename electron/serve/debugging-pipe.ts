import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Record<string, unknown>) => void;

/** Chromium's DevTools protocol over `--remote-debugging-pipe`: JSON messages, each ended by a NUL. */
export interface DebuggingPipe {
  /** The answer's result; null when the browser refuses, is gone, or stays silent for `ANSWER_MS`. */
  ask(method: string, params?: Params): Promise<Record<string, unknown> | null>;
  on(event: string, listener: Listener): void;
}

const ANSWER_MS = 3000;

export function openDebuggingPipe(toBrowser: Writable, fromBrowser: Readable): DebuggingPipe {
  const waiting = new Map<number, (result: Record<string, unknown> | null) => void>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;
  readMessages(fromBrowser, (message) => {
    const { id, method, result, params } = message;
    if (typeof id === 'number') waiting.get(id)?.(isObject(result) ? result : null);
    else if (typeof method === 'string')
      for (const listener of listeners.get(method) ?? []) listener(isObject(params) ? params : {});
  });
  // A browser that ends closes its side; what is still asked then is answered by the time limit.
  toBrowser.on('error', () => undefined);
  fromBrowser.on('error', () => undefined);
  return {
    ask: (method, params = {}) =>
      new Promise((resolve) => {
        const id = (lastId += 1);
        const answer = (result: Record<string, unknown> | null): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(result);
        };
        const timer = setTimeout(() => answer(null), ANSWER_MS);
        waiting.set(id, answer);
        toBrowser.write(`${JSON.stringify({ id, method, params })}\0`);
      }),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
  };
}

function readMessages(
  stream: Readable,
  onMessage: (message: Record<string, unknown>) => void,
): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const pieces = (rest + text).split('\0');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      const message = JSON.parse(piece) as unknown;
      if (isObject(message)) onMessage(message);
    }
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
