/**
 * The dependency arrow of the house: a file may import from its own room and from the rooms named here.
 * Fails with every import that goes the other way and with every circle of files, and prints files over 340 lines as a
 * smell.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = resolve('src');
const LONG_FILE = 340;

const ALLOWED: Record<string, readonly string[]> = {
  domain: [],
  geo: ['domain'],
  features: ['domain', 'geo'],
  // i18n: tables for people are written in their language.
  io: ['domain', 'geo', 'features', 'i18n'],
  engine: ['domain', 'geo', 'features', 'io'],
  worker: ['domain', 'geo', 'features', 'io', 'engine'],
  i18n: ['domain'],
  'state/store': [],
  'state/history': ['state/store'],
  'state/selectors': ['state/store'],
  'state/link': ['state/store', 'state/history', 'state/selectors'],
  'state/jobs': ['state/store', 'state/history', 'state/selectors', 'state/link'],
  'state/actions': ['state/store', 'state/history', 'state/selectors', 'state/link', 'state/jobs'],
  state: ['domain', 'geo', 'features', 'io', 'engine', 'worker', 'i18n'],
  map: ['domain', 'geo', 'features', 'io', 'engine', 'worker', 'i18n', 'state'],
  ui: ['domain', 'geo', 'features', 'io', 'engine', 'worker', 'i18n', 'state', 'map'],
};
/** Packages that only one room may know. */
const OWNED_PACKAGES: Record<string, string> = {
  'maplibre-gl': 'map',
  '@deck.gl': 'map',
  'terra-draw': 'map',
  'terra-draw-maplibre-gl-adapter': 'map',
  react: 'ui|map|state',
};

interface Import {
  name: string;
  /** The file that it stands in; null for a package. */
  file: string | null;
  /** Gone when the program runs: types only. */
  isType: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function fileOf(from: string, name: string): string | null {
  const base = resolve(dirname(from), name.replace(/\?.*$/, ''));
  return [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), base].find((path) => existsSync(path)) ?? null;
}

/** What a file imports, also when it is asked for late (`import()`). */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (name: string, isType: boolean): void => {
    found.push({ name, file: name.startsWith('.') ? fileOf(file, name) : null, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) add(name.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
}

/** The room of a file; state has rooms of its own. */
function roomOf(file: string): string {
  const [room, inner] = relative(SOURCE, file).split(sep);
  return room === 'state' ? `state/${inner}` : room!;
}

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

const files = sourceFiles(SOURCE).map((file) => {
  const text = readFileSync(file, 'utf8');
  return { file, lines: text.split('\n').length, imports: importsOf(file, text) };
});
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
process.stdout.write(
  `arrow: ${files.length} files, ${wrong.length} wrong imports, ${around.length} circles\n`,
);
process.exitCode = wrong.length + around.length > 0 ? 1 : 0;
