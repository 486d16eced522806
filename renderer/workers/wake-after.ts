let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, () => void>();

/**
 * Calls `done` after so many ms, unless the returned function is called before. A hidden window's own timers come
 * once a minute; a worker's are on time, so that work goes on while the window is minimised.
 */
export function wakeAfter(ms: number, done: () => void): () => void {
  const id = ++lastId;
  waiting.set(id, done);
  openWorker().postMessage([id, ms]);
  // Should the worker not be there, later is better than never.
  const timer = setTimeout(() => wake(id), ms);
  return () => {
    waiting.delete(id);
    clearTimeout(timer);
  };
}

function wake(id: number): void {
  const done = waiting.get(id);
  waiting.delete(id);
  done?.();
}

function openWorker(): Worker {
  if (worker !== null) return worker;
  worker = new Worker(new URL('./wake.worker.ts', import.meta.url), {
    type: 'module',
    name: 'wake',
  });
  worker.onmessage = ({ data: id }: MessageEvent<number>) => wake(id);
  return worker;
}
