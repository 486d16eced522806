import { COMMITTING_CASES } from './committing-cases.ts';
import { FAILING_CASES } from './failing-cases.ts';
import { SETTING_ASIDE_CASES } from './setting-aside-cases.ts';
import type { StoreCase } from './store-case.ts';
import { UNITING_CASES } from './uniting-cases.ts';

/** All the store promises: run on an IndexedDB in memory by store.test.ts, and on Chromium's by the e2e tests. */
export const STORE_SUITE: readonly StoreCase[] = [
  ...UNITING_CASES,
  ...COMMITTING_CASES,
  ...FAILING_CASES,
  ...SETTING_ASIDE_CASES,
];
