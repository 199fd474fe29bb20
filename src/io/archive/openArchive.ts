import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { driverOfArchive, groupsOfArchive, isZip, sniffDriver, unread } from '../formats/drivers';
import { unreadArchive } from '../formats/unreadFormats';
import { chooseLayer, wholeChoice } from '../formats/chooseLayer';
import type { FormatDriver, LayerChoice, ReadOptions } from '../formats/formatDriver';
import { groupedLayers } from './groupedLayers';
import { unpackZip, zipNames } from './zipArchive';

/** The layer in a zip: what reads it, and the bytes to hand to it. */
export interface ArchivedLayer {
  driver: FormatDriver;
  bytes: Uint8Array;
  /** Which files of these bytes it is made of, where that is not all of a zip. */
  isOwn?: (name: string) => boolean;
  /** Present where the zip holds more than one file with a layer. */
  choice?: LayerChoice;
  /** The layer of that file that is asked for, where one is. */
  layer: string | undefined;
  /** Files named as a layer in which none is found. */
  beside?: readonly string[];
}

/** What can be chosen in a zip: a file that a driver reads, a layer of several files, or a zip in it. */
interface Entry extends Pick<ArchivedLayer, 'bytes' | 'isOwn'> {
  name: string;
  /** Null for a zip. */
  driver: FormatDriver | null;
}

/** Files that are a layer each, or by which a layer of several is known. */
const LAYER_FILE = /\.(gpkg|geojson|fgb|kml|kmz|zip|gpx|parquet|gml|dxf|xlsx|ods|shp|gdbtable|tab|mif)$/i;
/** Files that may be one beside a layer of several files, which has files of its own that look like a table. */
const MAY_BE_LAYER = /\.(gpkg|geojson|json|topojson|fgb|kml|kmz|gpx|parquet|gml|dxf|xlsx|ods|csv|tsv|zip)$/i;
/** The tables by which a Shapefile that left here describes itself, in every language (`exports.file`). */
const OWN_TABLE = /(^|\/)(veldnamen|fields|herkomst|provenance)(-\p{L}+)?\.csv$/u;
/** Further files that are tried where the first does not open. */
const MOST_TRIED = 10;
/** Zips in one another that are looked into. */
const DEEPEST = 2;

/**
 * Find what can be read in a zip: a format that is a zip itself (a workbook), the files of a Shapefile, a geodatabase or
 * MapInfo, or a file of any other format, told by its bytes. Where there are several, all can be chosen, and
 * where nobody chose, a zip that does not open is passed over.
 * @param options name the file that was chosen, where there are several, and after a `#` the layer of it (`b.gpkg#hagen`)
 * @returns `format.unknown` where nothing in it can be read, and the problems of `unpackZip` and `chooseLayer`
 */
export function openArchive(
  zip: Uint8Array,
  file: string,
  options: ReadOptions = {},
  depth = 1,
): Result<ArchivedLayer> {
  const names = zipNames(zip);
  if (names === null) return fail('file.unreadable', { file, cause: 'damagedZip' });
  const { layer: wanted } = options;
  const whole = driverOfArchive(names);
  if (whole) return ok({ driver: whole, bytes: zip, layer: wanted });
  const entries = entriesOf(names, zip, file, depth);
  if (!entries.ok) return entries;
  const [first, ...others] = entries.value;
  if (!first) return unread(file, unreadArchive(names));
  const beside = names.filter(
    (name) =>
      LAYER_FILE.test(name) && !entries.value.some((entry) => entry.name === name || entry.isOwn?.(name)),
  );
  const named = entryNamed(entries.value, wanted);
  // The reader of a format of several files chooses between its layers itself.
  if (first.isOwn && others.every(({ isOwn, driver }) => isOwn && driver === first.driver))
    return ok({ driver: first.driver!, bytes: zip, layer: wanted, beside });
  // Of one file the layers are those that are in it, and it needs no name.
  if (others.length === 0)
    return layerOf(first, file, { ...options, layer: named ? named.layer : wanted }, depth, beside);
  const layers = entries.value.map(({ name }) => name);
  const choice = chooseLayer(layers, file, { ...options, layer: named?.entry.name ?? wanted });
  if (!choice.ok) return choice;
  const chosen = entries.value.find(({ name }) => name === choice.value.layer) ?? first;
  const open = (entry: Entry, passed: readonly string[]): Result<ArchivedLayer> => {
    const found = layerOf(entry, file, { ...options, layer: named?.layer }, depth, [...beside, ...passed]);
    return found.ok
      ? ok({ ...found.value, choice: wholeChoice({ layers, layer: entry.name }, found.value.choice) })
      : found;
  };
  const found = open(chosen, []);
  if (found.ok || wanted !== undefined || options.strictLayer) return found;
  // A zip that does not open holds no other file up, where nobody asked for it.
  const passed = [chosen.name];
  for (const entry of entries.value.filter((one) => one !== chosen).slice(0, MOST_TRIED)) {
    const next = open(entry, passed);
    if (next.ok) return next;
    passed.push(entry.name);
  }
  return found;
}

/** What can be chosen in a zip: the layers of several files first, in the order of the formats, and then other files. */
function entriesOf(names: readonly string[], zip: Uint8Array, file: string, depth: number): Result<Entry[]> {
  const entries: Entry[] = [];
  const grouped = new Set<string>();
  for (const { driver, known } of groupsOfArchive(names)) {
    const layers = groupedLayers(driver, known, zip, file);
    if (!layers.ok) return layers;
    known.forEach((name) => grouped.add(name));
    entries.push(...layers.value.map((layer) => ({ ...layer, driver, bytes: zip })));
  }
  const mayBe = (name: string): boolean =>
    !grouped.has(name) && (grouped.size === 0 || (MAY_BE_LAYER.test(name) && !OWN_TABLE.test(name)));
  const files = names.some(mayBe) ? unpackZip(zip, file, mayBe) : ok<Record<string, Uint8Array>>({});
  if (!files.ok) return files;
  const single = Object.entries(files.value).flatMap(([name, bytes]) => entryOf(name, bytes, depth));
  return ok([...entries, ...single]);
}

/** A file of a zip that is a layer by its bytes, or a zip that has one by its names; else none. */
function entryOf(name: string, bytes: Uint8Array, depth: number): Entry[] {
  if (!isZip(bytes)) {
    const driver = sniffDriver(bytes);
    return driver ? [{ name, driver, bytes }] : [];
  }
  const inside = zipNames(bytes) ?? [];
  const driver = driverOfArchive(inside) ?? null;
  const holdsLayer = depth < DEEPEST && inside.some((one) => LAYER_FILE.test(one) || MAY_BE_LAYER.test(one));
  return driver || holdsLayer ? [{ name, driver, bytes }] : [];
}

/** The entry that is asked for, and what layer of it. A layer of several files is known without its ending too. */
function entryNamed(
  entries: readonly Entry[],
  wanted: string | undefined,
): { entry: Entry; layer: string | undefined } | undefined {
  if (wanted === undefined) return undefined;
  for (const entry of entries) {
    const { name, isOwn } = entry;
    if (wanted === name || (isOwn && wanted.toLowerCase() === name.toLowerCase().replace(/\.[^./]*$/, '')))
      return { entry, layer: undefined };
    if (wanted.startsWith(`${name}#`)) return { entry, layer: wanted.slice(name.length + 1) || undefined };
  }
  return undefined;
}

function layerOf(
  { driver, bytes, isOwn }: Entry,
  file: string,
  options: ReadOptions,
  depth: number,
  beside: readonly string[],
): Result<ArchivedLayer> {
  if (driver) return ok({ driver, bytes, ...(isOwn && { isOwn }), layer: options.layer, beside });
  return openArchive(bytes, file, options, depth + 1);
}
