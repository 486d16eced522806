import 'fake-indexeddb/auto';
import { describe, it } from 'vitest';
import { runStoreCase } from './testing/store-case.ts';
import { STORE_SUITE } from './testing/store-suite.ts';

describe('the Dexie store keeps what the log in memory keeps', () => {
  for (const one of STORE_SUITE) it(one.title, () => runStoreCase(one));
});
