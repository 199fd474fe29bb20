/**
 * The dependency arrow of the house: a file may import from its own room and from the rooms named here.
 * Fails with every import that goes the other way, with every circle of files, with every late text that is named where it
 * may not be here yet, and when the picture of the house is of before (`npm run house` draws it), and prints files over 340
 * lines as a smell.
 */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PICTURE_PAGE, withHousePicture } from './checks/housePicture';
import { ALLOWED, readSource, roomOf, SOURCE } from './checks/imports';
import type { Import } from './checks/imports';
import { earlyFiles, namesIn } from './checks/namedTexts';
import { nlLate } from '../src/i18n/nl/late/index';

const LONG_FILE = 340;

/** Packages that only one room may know. */
const OWNED_PACKAGES: Record<string, string> = {
  'maplibre-gl': 'map',
  '@deck.gl': 'map',
  'terra-draw': 'map',
  'terra-draw-maplibre-gl-adapter': 'map',
  react: 'ui|map|state',
};

function mayImport(room: string, other: string): boolean {
  const house = room.split('/')[0]!;
  if (room === other || !(house in ALLOWED)) return true;
  if (other.split('/')[0] === house) return ALLOWED[room]?.includes(other) ?? false;
  return ALLOWED[house]!.includes(other.split('/')[0]!);
}

function wrongImports(file: string, imports: readonly Import[]): string[] {
  const room = roomOf(file);
  // What stands in no room (main.tsx) puts the rooms together.
  if (/\.tsx?$/.test(room)) return [];
  return imports
    .filter(({ name, file: target }) => {
      if (name.startsWith('.')) {
        return target !== null && target.startsWith(SOURCE + sep) && !mayImport(room, roomOf(target));
      }
      const owner = Object.entries(OWNED_PACKAGES).find(
        ([pkg]) => name === pkg || name.startsWith(`${pkg}/`),
      );
      return owner !== undefined && !owner[1].split('|').includes(room.split('/')[0]!);
    })
    .map(({ name }) => `${relative('.', file)}: ${room} may not import ${name}`);
}

/** The circles of files that need each other when the program runs, each once, as the path around. */
function circles(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].map((one) => relative('.', one)).join(' > '));
    if (at >= 0 || done.has(file)) return;
    for (const next of needs.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) visit(file, []);
  return found;
}

const files = readSource();
const wrong = files.flatMap(({ file, imports }) => wrongImports(file, imports));
const needs = new Map(
  files.map(({ file, imports }) => [
    file,
    imports.filter(({ isType }) => !isType).flatMap(({ file: target }) => target ?? []),
  ]),
);
const around = circles(needs);
for (const { file, lines } of files) {
  if (lines > LONG_FILE) process.stdout.write(`long file: ${relative('.', file)} (${lines} lines)\n`);
}
for (const line of wrong) process.stderr.write(`${line}\n`);
for (const line of around) process.stderr.write(`circle: ${line}\n`);
const isNamed = earlyFiles(files, join(SOURCE, 'main.tsx')).map(
  (file): [string, (key: string) => boolean] => [relative('.', file), namesIn(readFileSync(file, 'utf8'))],
);
const early = Object.keys(nlLate).flatMap((key) =>
  isNamed.flatMap(([file, names]) => (names(key) ? [`${file}: late text ${key}`] : [])),
);
for (const line of early) process.stderr.write(`${line}: it belongs to the texts of the first view\n`);
const page = readFileSync(PICTURE_PAGE, 'utf8');
const isDrawn = withHousePicture(page, files) === page;
if (!isDrawn)
  process.stderr.write(`${PICTURE_PAGE}: the picture of the house is out of date: npm run house\n`);
process.stdout.write(
  `arrow: ${files.length} files, ${wrong.length} wrong imports, ${around.length} circles, ${early.length} texts too late\n`,
);
process.exitCode = wrong.length + around.length + early.length > 0 || !isDrawn ? 1 : 0;
