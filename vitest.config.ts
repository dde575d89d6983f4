import { defineConfig } from 'vitest/config';

// Two projects: unit, golden, property and store tests share threads and modules (35 s -> 3 s on 60 files);
// the journeys in test/browser drive a real browser and a real server and get time and isolation.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'web/src/**/*.test.ts', 'test/*.test.ts', 'languages/**/*.test.ts'],
          setupFiles: ['test/seed.ts'],
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
