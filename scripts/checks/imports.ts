import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** The folder of what is shipped. */
export const SOURCE = resolve('src');

/** The dependency arrow: per room the other rooms that its files may import from. */
export const ALLOWED: Record<string, readonly string[]> = {
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

/** One import of a file. */
export interface Import {
  name: string;
  /** The file that it stands in; null for a package. */
  file: string | null;
  /** Gone when the program runs: types only. */
  isType: boolean;
  /** Of what is asked for by `import()`: the call around it that has it loaded, as it is written. */
  lateCall?: string;
}

/** A file with what it imports. */
export interface SourceFile {
  file: string;
  lines: number;
  imports: readonly Import[];
}

/** The TypeScript files in a folder, at any depth. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The file that a relative import from a file means; null where there is none. */
function fileOf(from: string, name: string): string | null {
  const base = resolve(dirname(from), name.replace(/\?.*$/, ''));
  return [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), base].find((path) => existsSync(path)) ?? null;
}

/** What a file imports, also when it is asked for late (`import()`). */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (name: string, isType: boolean, lateCall?: string): void => {
    const target = name.startsWith('.') ? fileOf(file, name) : null;
    found.push({ name, file: target, isType, ...(lateCall !== undefined && { lateCall }) });
  };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const callAround = (node: ts.Node): string => {
    let around = node.parent;
    while (!ts.isSourceFile(around) && !ts.isCallExpression(around)) around = around.parent;
    return around.getText(source);
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
      if (name && ts.isStringLiteral(name)) add(name.text, false, callAround(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The room of a file; state has rooms of its own. */
export function roomOf(file: string): string {
  const [room, inner] = relative(SOURCE, file).split(sep);
  return room === 'state' ? `state/${inner}` : room!;
}

/** Every file that is shipped, with its imports. */
export function readSource(): SourceFile[] {
  return sourceFiles(SOURCE).map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, lines: text.split('\n').length, imports: importsOf(file, text) };
  });
}
