import { openStore } from '../../renderer/data/store.ts';

const QUIET_MS = 250;

/** What an event of the person brings about, in ms, up to the frame that shows it. */
let answer = Promise.resolve(Number.NaN);

/** Calls back once the next frame is on the screen. */
function afterFrame(then: (now: number) => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
}

/** From the event's own time stamp on, which includes its way to the page; asks `onChange` at every change of the screen. */
function watch(event: string, onChange: (finish: (at: number) => void) => void): void {
  answer = new Promise((resolve) => {
    const onEvent = ({ timeStamp }: Event): void => {
      const observer = new MutationObserver(() => onChange(finish));
      const finish = (at: number): void => {
        observer.disconnect();
        resolve(at - timeStamp);
      };
      observer.observe(document.querySelector('main') ?? document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      onChange(finish);
    };
    addEventListener(event, onEvent, { capture: true, once: true });
  });
}

/** Until something on the screen fits the selector. */
function untilShown(event: string, selector: string): void {
  let found = false;
  watch(event, (finish) => {
    if (found || document.querySelector(selector) === null) return;
    found = true;
    afterFrame(finish);
  });
}

/** Until the screen has not changed for a while; the last change counts, not the quiet after it. */
function untilQuiet(event: string): void {
  let timer = 0;
  watch(event, (finish) => {
    clearTimeout(timer);
    afterFrame((at) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => finish(at), QUIET_MS);
    });
  });
}

/** Milliseconds of the bare Dexie query of all points, again and again. */
async function barePoints(times: number): Promise<number[]> {
  const store = openStore();
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    await store.point.toArray();
    took.push(performance.now() - began);
  }
  store.close();
  return took;
}

const windowBench = { untilShown, untilQuiet, barePoints, done: () => answer };

export type WindowBench = typeof windowBench;

Object.assign(window, { windowBench });
