import { defineConfig } from 'vitest/config';

/** Two journeys at a time, each with a browser, a host and folders of its own; none judges how long it took. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
});
