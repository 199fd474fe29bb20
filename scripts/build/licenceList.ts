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
  author?: string | { name?: string };
  repository?: string | { url?: string };
  dependencies?: Record<string, string>;
}

const packageFile = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

/** Packages whose one file holds what they depend on, which the build therefore does not see. */
const HOLD_DEPENDENCIES = ['maplibre-gl'];
/** Packages whose binary holds other libraries, which their README lists under its head on the licence. */
const LIST_THEIR_PARTS = ['gdal3.js'];

/** Folders of the packages that are inside one: beside it or in it, as they are installed. */
function foldersInside(folder: string): string[] {
  const { name, dependencies = {} } = packageFile(folder);
  if (!HOLD_DEPENDENCIES.includes(name)) return [];
  const beside = folder.slice(0, -name.length);
  return Object.keys(dependencies)
    .filter((inside) => !inside.startsWith('@types/'))
    .map((inside) => [join(folder, 'node_modules', inside), join(beside, inside)].find(existsSync)!);
}

/** Licences that the list of SPDX does not have. */
const BESIDE_SPDX: Record<string, string> = {
  'EDL-1.0': 'https://www.eclipse.org/org/documents/edl-v10.php',
};

/** Whose a package is that brings no words of its licence, and where they stand. */
function whereWordsStand({ license = '', author, repository }: PackageFile): string {
  const by = typeof author === 'object' ? author.name : author;
  const from = typeof repository === 'object' ? repository.url : repository;
  const known = license.match(/[\w.-]+\d[\w.-]*|MIT|ISC/g) ?? [];
  return [
    ...(by === undefined ? [] : [`By ${by}.`]),
    ...(from === undefined ? [] : [`From ${from}`]),
    ...known.map((id) => BESIDE_SPDX[id] ?? `https://spdx.org/licenses/${id}.html`),
  ].join('\n');
}

/** Name, version and licence of a package, with the words of the licence, or where they stand. */
function licenceOf(folder: string): string {
  const about = packageFile(folder);
  const { name, version, license } = about;
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const words = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (LIST_THEIR_PARTS.includes(name)) {
    const [, parts] = /^## License\n(.*)/ms.exec(readFileSync(join(folder, 'README.md'), 'utf8'))!;
    words.unshift(parts!.trim());
  }
  if (words.length === 0) words.push(whereWordsStand(about));
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
          const all = [...folders].flatMap((folder) => [folder, ...foldersInside(folder)]);
          const licences = [...new Set(all.map(licenceOf))].sort();
          const rule = `\n\n${'='.repeat(80)}\n\n`;
          this.emitFile({ type: 'asset', fileName: LIST_FILE, source: `${licences.join(rule)}\n` });
        },
      },
    },
  };
}
