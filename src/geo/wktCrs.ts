import { CRS_CODES, parseCrsCode } from './crsCode';
import type { CrsCode } from './crsCode';
import { CRS_DEFINITIONS } from './crsDefinitions';

/** A node of well-known text: a keyword and what stands between its brackets, in order. */
interface WktNode {
  keyword: string;
  values: (WktNode | number | string)[];
}

/** A text in quotes (two stand for one), a bracket, or a bare word or number; commas and blanks are between them. */
const TOKEN = /"((?:[^"]|"")*)"|([[\](){}])|([^\s,[\]()"]+)/g;

/**
 * The first node of well-known text, of either version and any spelling of its brackets; what follows it is not read.
 * @returns null for what is no well-known text
 */
function wktTree(text: string): WktNode | null {
  const root: WktNode = { keyword: '', values: [] };
  const open = [root];
  for (const [, quoted, bracket, word] of text.matchAll(TOKEN)) {
    const { values } = open.at(-1)!;
    if (quoted !== undefined) values.push(quoted.replaceAll('""', '"'));
    else if (word !== undefined) values.push(Number.isNaN(Number(word)) ? word : Number(word));
    else if (bracket === '[' || bracket === '(') {
      const keyword = values.pop();
      if (typeof keyword !== 'string') return null;
      const node = { keyword: keyword.toUpperCase(), values: [] };
      values.push(node);
      open.push(node);
    } else {
      open.pop();
      if (open.length === 0) return null;
      if (open.length === 1) break;
    }
  }
  const [first] = root.values;
  return open.length === 1 && typeof first === 'object' ? first : null;
}

/** The nodes directly in a node that have one of some keywords. */
function childrenOf({ values }: WktNode, ...keywords: readonly string[]): WktNode[] {
  return values
    .filter((value) => typeof value === 'object')
    .filter(({ keyword }) => keywords.includes(keyword));
}

const PROJECTED = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const GEOGRAPHIC = [
  'GEOGCS',
  'GEOGCRS',
  'GEOGRAPHICCRS',
  'GEODCRS',
  'GEODETICCRS',
  'BASEGEOGCRS',
  'BASEGEODCRS',
];
/** What holds a CRS beside something else: heights, or a change to another one. */
const AROUND = ['COMPD_CS', 'COMPOUNDCRS', 'BOUNDCRS', 'SOURCECRS'];
/** A drawing's own axes: says that nothing is known. */
const NONE = ['LOCAL_CS', 'ENGCRS', 'ENGINEERINGCRS'];

/** How datums are called, by the ellipsoid of the definitions that rest on them. */
const DATUMS: readonly (readonly [sign: string, name: RegExp])[] = [
  ['ellps=intl', /BELGE[ _]?1972|BD[ _]?(19)?72/i],
  ['ellps=bessel', /AMERSFOORT/i],
  ['ellps=GRS80', /ETRS|EUROPEAN_TERRESTRIAL|EUROPEAN TERRESTRIAL|RGF|GEODESIQUE_FRANCAIS/i],
  ['datum=WGS84', /WGS[ _]?(19)?84|WORLD[ _]GEODETIC|ETRS|EUROPEAN[ _]TERRESTRIAL/i],
  ['a=6378137', /WGS|WORLD[ _]GEODETIC|SPHERE/i],
];

/** How projections are called, without blanks, by the word for them in the definitions. */
const PROJECTIONS: readonly (readonly [word: string, name: RegExp])[] = [
  ['lcc', /^LAMBERTCON(FORMALCONIC|ICCONFORMAL)/],
  ['etmerc', /^TRANSVERSEMERCATOR/],
  ['laea', /^LAMBERTAZIMUTHALEQUALAREA/],
  ['sterea', /^(DOUBLE|OBLIQUE)STEREOGRAPHIC/],
];

/** Two parameters of a projection are the same: degrees to a centimetre, metres to a centimetre. */
const TOLERANCE = { degrees: 1e-7, metres: 0.01 };

/**
 * The CRS that well-known text describes, as in a `.prj`, in the dialect of ESRI (which has no codes), of GDAL or of
 * version 2: by its own code where it has one, otherwise by its datum and the numbers of its projection, which say more
 * than its name does.
 * @returns a code of ours; for any other its own code or name, for a message; null where it says that nothing is known
 */
export function wktCrs(text: string): string | null {
  if (/^\s*(undefined|unknown)?\s*$/i.test(text)) return null;
  const tree = wktTree(text);
  if (!tree) return text.trim().slice(0, 40);
  if (NONE.includes(tree.keyword)) return null;
  const node = horizontal(tree);
  const code = codeOf(tree) ?? codeOf(node);
  return code ?? CRS_CODES.find((crs) => describes(node, crs)) ?? unknownName(node);
}

/** The CRS of the plane or the ellipsoid, without the heights or the operation around it. */
function horizontal(node: WktNode): WktNode {
  const inner = AROUND.includes(node.keyword) && childrenOf(node, ...AROUND, ...PROJECTED, ...GEOGRAPHIC)[0];
  return inner ? horizontal(inner) : node;
}

function codeOf(node: WktNode): string | null {
  const [organisation, code] = childrenOf(node, 'AUTHORITY', 'ID')[0]?.values ?? [];
  if (typeof organisation !== 'string' || !/^(EPSG|ESRI)$/i.test(organisation)) return null;
  return parseCrsCode(`${organisation}:${String(code)}`) ?? `${organisation.toUpperCase()}:${String(code)}`;
}

/** A name for a message, in which nobody reads one of ours: what it describes is something else. */
function unknownName(node: WktNode): string {
  const name = nameOf(node);
  return parseCrsCode(name) === null ? name : `${node.keyword}["${name}", …]`;
}

function nameOf({ values, keyword }: WktNode): string {
  return typeof values[0] === 'string' ? values[0] : keyword;
}

function describes(node: WktNode, crs: CrsCode): boolean {
  const definition = CRS_DEFINITIONS[crs].proj4;
  const geographic = PROJECTED.includes(node.keyword) ? childrenOf(node, ...GEOGRAPHIC)[0] : node;
  const isPlane = !definition.includes('+proj=longlat');
  if (!geographic || isPlane !== (geographic !== node)) return false;
  if (!hasDatum(geographic, definition) || !isFromGreenwich(geographic)) return false;
  if (!isPlane) return hasUnit(geographic, Math.PI / 180);
  // Without parameters, as in a text that somebody made shorter, the name is all there is.
  const values = childrenOf(node, 'PARAMETER', 'CONVERSION').flatMap(parametersIn);
  if (values.length === 0) return parseCrsCode(nameOf(node)) === crs;
  if (!hasUnit(node, 1)) return false;
  if (crs === 'EPSG:3857')
    return parseCrsCode(nameOf(node)) === crs || /AUXILIARY|PSEUDO/i.test(methodOf(node));
  const method = methodOf(node)
    .replace(/[\s_()]/g, '')
    .toUpperCase();
  return (
    PROJECTIONS.some(([word, name]) => definition.includes(`+proj=${word} `) && name.test(method)) &&
    sameNumbers(values, definedNumbers(definition))
  );
}

function hasDatum(node: WktNode, definition: string): boolean {
  const datum = childrenOf(node, 'DATUM', 'ENSEMBLE')[0];
  return DATUMS.some(([sign, name]) => definition.includes(`+${sign}`) && name.test(nameOf(datum ?? node)));
}

function isFromGreenwich(node: WktNode): boolean {
  return childrenOf(node, 'PRIMEM').every(({ values }) => values[1] === 0);
}

/** The unit, where it is said, is `size` metres or radians. */
function hasUnit(node: WktNode, size: number): boolean {
  return childrenOf(node, 'UNIT', 'LENGTHUNIT', 'ANGLEUNIT').every(
    ({ values }) => Math.abs(Number(values[1]) - size) < 1e-9,
  );
}

/** The method of the projection: beside the parameters, or in version 2 among them. */
function methodOf(node: WktNode): string {
  const [method] = [node, ...childrenOf(node, 'CONVERSION')].flatMap((part) =>
    childrenOf(part, 'PROJECTION', 'METHOD'),
  );
  return method ? nameOf(method) : '';
}

function parametersIn(node: WktNode): number[] {
  return node.keyword === 'PARAMETER'
    ? [Number(node.values[1])]
    : childrenOf(node, 'PARAMETER').flatMap(parametersIn);
}

/** The numbers of a projection in a definition for proj4. */
function definedNumbers(definition: string): number[] {
  return [...definition.matchAll(/\+(?:lat|lon|x|y|k)(?:_\d)?=(\S+)/g)].map(([, number]) => Number(number));
}

/** The same numbers, in whichever order and whatever they are called; zeros may be left out. */
function sameNumbers(given: readonly number[], defined: readonly number[]): boolean {
  const sorted = [given, defined].map((numbers) =>
    numbers.filter((number) => number !== 0).sort((a, b) => a - b),
  );
  const [one, other] = sorted as [number[], number[]];
  return (
    one.length === other.length &&
    one.every((number, at) => {
      const wanted = other[at]!;
      const tolerance = Math.abs(wanted) > 180 ? TOLERANCE.metres : TOLERANCE.degrees;
      return Math.abs(number - wanted) <= tolerance;
    })
  );
}
