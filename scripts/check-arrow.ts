/**
 * The dependency arrow of the house: a file may import from its own room and from the rooms named here.
 * Fails with every import that goes the other way, and prints files over 400 lines as a smell.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = resolve('src');
const LONG_FILE = 400;

const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  geo: ['domain'],
  // i18n: tables for people are written in their language.
  io: ['domain', 'geo', 'i18n'],
  engine: ['domain', 'geo', 'io'],
  i18n: ['domain'],
  state: ['domain', 'geo', 'io', 'engine', 'i18n'],
  map: ['domain', 'geo', 'engine', 'i18n', 'io', 'state'],
  ui: ['domain', 'geo', 'engine', 'i18n', 'io', 'state', 'map'],
};
/** Packages that only one room may know. */
const OWNED_PACKAGES: Record<string, string> = {
  'maplibre-gl': 'map',
  '@deck.gl': 'map',
  'terra-draw': 'map',
  'terra-draw-maplibre-gl-adapter': 'map',
  react: 'ui|map|state',
};

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(file: string): string {
  return relative(SOURCE, file).split(sep)[0]!;
}

function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file);
  const allowed = ALLOWED[room];
  if (!allowed) return [];
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => {
      if (name.startsWith('.')) {
        const target = resolve(dirname(file), name);
        if (!target.startsWith(SOURCE + sep)) return false;
        const other = roomOf(target);
        return other !== room && !allowed.includes(other);
      }
      const owner = Object.entries(OWNED_PACKAGES).find(
        ([pkg]) => name === pkg || name.startsWith(`${pkg}/`),
      );
      return owner !== undefined && !owner[1].split('|').includes(room);
    })
    .map((name) => `${relative('.', file)}: ${room} may not import ${name}`);
}

const files = sourceFiles(SOURCE).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const wrong = files.flatMap(({ file, text }) => wrongImports(file, text));
for (const { file, text } of files) {
  const lines = text.split('\n').length;
  if (lines > LONG_FILE) process.stdout.write(`long file: ${relative('.', file)} (${lines} lines)\n`);
}
for (const line of wrong) process.stderr.write(`${line}\n`);
process.stdout.write(`arrow: ${files.length} files, ${wrong.length} wrong imports\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
