import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import type { BuiltFiles } from '../../src/worker/offline/keptFiles.ts';

/** Beside the page, as it rules over no more than its own folder. */
const WORKER_FILE = 'sw.js';

/** What a site replaces by its own without another build: kept as its catalog names it. */
const isData = (path: string): boolean => path.startsWith('data/');

const isOnDemand = (path: string): boolean => path.endsWith('.gz');

const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The files of a build in a folder, with the hash of each.
 * @param code of the worker that keeps them
 */
function listBuilt(folder: string, code: string): BuiltFiles {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isData(path) && path !== WORKER_FILE)
    .sort();
  const files = Object.fromEntries(
    paths.filter((path) => !isOnDemand(path)).map((path) => [path, hashOf(readFileSync(join(folder, path)))]),
  );
  const version = hashOf(code + JSON.stringify(files)).slice(0, 16);
  return { version, files, onDemand: paths.filter(isOnDemand) };
}

/** Write the service worker of the build in a folder, with the list of its files, beside the page. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: resolve('src/worker/offline/serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
  const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('no service worker was built');
  const list = JSON.stringify(listBuilt(folder, chunk.code));
  writeFileSync(join(folder, WORKER_FILE), `const BUILT_FILES = ${list};\n${chunk.code}`);
}

/** Gives a build the service worker that keeps it. */
export function offlineFiles(): Plugin {
  let folder = '';
  return {
    name: 'offline-files',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    // When all files are written, those of public/ too.
    closeBundle: { order: 'post', sequential: true, handler: () => writeServiceWorker(folder) },
  };
}
