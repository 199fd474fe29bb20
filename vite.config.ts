import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPolicy } from './scripts/build/contentPolicy.ts';
import { gzipAssets } from './scripts/build/gzipAssets.ts';
import { licenceList } from './scripts/build/licenceList.ts';
import { offlineFiles } from './scripts/build/offlineFiles.ts';

const licences = licenceList();

export default defineConfig({
  // Relative addresses: a site can stand in any folder of a web server.
  base: './',
  // One page at one address: what is not there is not there, and is not the page once more.
  appType: 'mpa',
  plugins: [react(), gzipAssets(), contentPolicy(), licences.page, offlineFiles()],
  worker: {
    format: 'es',
    plugins: () => [gzipAssets(), licences.worker],
    // A worker has no list of what it needs: in parts, each would be asked for when another has come.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'engine', tags: ['$initial'] }] } } },
  },
  build: {
    target: 'es2022',
    // All that the first view needs is one file.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // What the first view needs comes as one file: as fifty small ones it stood there a fifth later.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,golden,properties,zoo}/**/*.test.ts'],
          setupFiles: ['tests/everyLanguage.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // No module keeps anything that a test changes, so files share their modules: less than half the time.
          isolate: false,
          // Every core: by itself Vitest leaves one free, and two cores are then one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        test: {
          name: 'oracle',
          environment: 'node',
          include: ['tests/oracle/**/*.test.ts'],
          // One PostGIS for all files: it takes half a minute to start, and a gigabyte.
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          // Journeys write files themselves, with words.
          setupFiles: ['tests/everyLanguage.ts'],
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serveBuild.ts'],
          // Two browsers: while one page waits for its worker or its map, the other goes on.
          maxWorkers: 2,
          // As long as a browser step waits: a machine with much to do is no fault of the page.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
