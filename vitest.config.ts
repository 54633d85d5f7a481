import { defineConfig } from 'vitest/config';

/** Starting a hub (PostgreSQL, five processes) takes some seconds on two cores, and longer beside other tests. */
const patience = { testTimeout: 60_000, hookTimeout: 180_000 };

/** Vite would load graphql's ES module beside the CommonJS one that libraries load, and graphql refuses to meet itself. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], setupFiles: ['reflect-metadata'], ...patience } },
      {
        resolve,
        test: {
          name: 'hub',
          include: ['test/{subgraph,graph,web,launcher}/**/*.test.ts'],
          // One hub, started once with what ships, serves all tests that only read.
          globalSetup: ['test/support/shared-hub.ts'],
          // More would only wait for the two cores that a hub's processes share.
          maxWorkers: 2,
          ...patience,
        },
      },
    ],
  },
});
