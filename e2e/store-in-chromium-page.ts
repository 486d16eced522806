import { openStore } from '../renderer/data/store.ts';
import { expectTaps, tapStepper } from '../renderer/data/testing/committing-cases.ts';
import { runStoreCase, wholeStore } from '../renderer/data/testing/store-case.ts';
import { STORE_SUITE } from '../renderer/data/testing/store-suite.ts';

/** Rejections nobody heard: an act that failed without its caller being told. */
const unheard: string[] = [];
addEventListener('unhandledrejection', (event) => unheard.push(String(event.reason)));

async function runCase(title: string): Promise<readonly string[]> {
  const one = STORE_SUITE.find((each) => each.title === title);
  if (one === undefined) throw new Error(`no case ${title}`);
  await runStoreCase(one);
  return unheard;
}

/** The store that both tabs, and the tab after its reload, have in common. */
const shared = openStore('tabs');

const storeInChromium = {
  runCase,
  tap: (taps: number) => tapStepper(shared, taps),
  expectTaps: (taps: number) => expectTaps(shared, taps),
  whole: () => wholeStore(shared),
};

export type StoreInChromium = typeof storeInChromium;

Object.assign(window, { storeInChromium });
