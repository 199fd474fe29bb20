import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Beside the page: text, as long as its licences are. */
const LIST_FILE = 'licences.txt';

/** The folder of the package that a module is of; null for a module of our own. */
export function packageFolder(moduleId: string): string | null {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(moduleId) ?? [];
  return folder ?? null;
}

interface PackageFile {
  name: string;
  version: string;
  license?: string;
}

/** Name, version and licence of a package, and the words of the licence where it brings them. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const words = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see its text'})`, ...words].join('\n\n');
}

/**
 * Lists the licences of all packages of which a module is in the build, those of workers included, as text beside the
 * page. A plugin for the page, and one for its workers, which are built first.
 */
export function licenceList(): { page: Plugin; worker: Plugin } {
  const folders = new Set<string>();
  const gather = (moduleIds: readonly string[]): void => {
    for (const id of moduleIds) {
      const folder = packageFolder(id);
      // A folder inside a package may have a package.json of its own, which names no package.
      if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
    }
  };
  const gatherOf = (bundle: Record<string, { type: string; moduleIds?: string[] }>): void => {
    for (const file of Object.values(bundle)) gather(file.moduleIds ?? []);
  };
  return {
    worker: {
      name: 'licences-of-workers',
      apply: 'build',
      generateBundle: (_, bundle) => {
        gatherOf(bundle);
      },
    },
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          gatherOf(bundle);
          const licences = [...new Set([...folders].map(licenceOf))].sort();
          const rule = `\n\n${'='.repeat(80)}\n\n`;
          this.emitFile({ type: 'asset', fileName: LIST_FILE, source: `${licences.join(rule)}\n` });
        },
      },
    },
  };
}
