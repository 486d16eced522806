import { defineConfig } from 'vitest/config';

/** Journeys run one after the other: each has a browser and a host of its own, and two cores are few. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: ['default'],
  },
});
