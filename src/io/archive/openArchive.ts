import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { driverOfArchive, sniffDriver, unread } from '../formats/drivers';
import { unreadArchive } from '../formats/unreadFormats';
import { chooseLayer } from '../formats/chooseLayer';
import type { FormatDriver, LayerChoice, ReadOptions } from '../formats/formatDriver';
import { unpackZip, zipNames } from './zipArchive';

/** The layer in a zip: what reads it, and the bytes to hand to it. */
export interface ArchivedLayer {
  driver: FormatDriver;
  bytes: Uint8Array;
  /** Present where the zip holds more than one file with a layer. */
  choice?: LayerChoice;
  /** The layer of that file that is asked for, where one is. */
  layer: string | undefined;
  /** Files with a layer that is none of those that can be chosen. */
  beside?: readonly string[];
}

/** Files that are a layer each, or by which a layer of several is known. */
const LAYER_FILE = /\.(gpkg|geojson|fgb|kml|kmz|zip|gpx|parquet|gml|dxf|xlsx|shp|gdbtable|tab|mif)$/i;

/**
 * Find what can be read in a zip: a format that is a zip itself (a workbook, the files of a Shapefile), or a file of any
 * other format, told by its bytes. Files beside those of a Shapefile, a geodatabase or MapInfo are named; one can be asked for.
 * @param options name the file that was chosen, where there are several, and after a `#` the layer of it (`b.gpkg#hagen`)
 * @returns `format.unknown` where nothing in it can be read, and the problems of `unpackZip` and `chooseLayer`
 */
export function openArchive(zip: Uint8Array, file: string, options: ReadOptions = {}): Result<ArchivedLayer> {
  const names = zipNames(zip);
  if (names === null) return fail('file.unreadable', { file, cause: 'damagedZip' });
  const whole = driverOfArchive(names);
  const wanted = options.layer ?? '';
  const isAsked = (name: string): boolean => wanted === name || wanted.startsWith(`${name}#`);
  if (whole) {
    const { owns } = whole;
    const beside = owns ? names.filter((name) => LAYER_FILE.test(name) && !owns.test(name)) : [];
    if (!beside.some(isAsked)) return ok({ driver: whole, bytes: zip, layer: options.layer, beside });
  }
  const files = unpackZip(zip, file, () => true);
  if (!files.ok) return files;
  const found = Object.entries(files.value).flatMap(([name, bytes]) => {
    const driver = sniffDriver(bytes);
    return driver ? [{ name, driver, bytes }] : [];
  });
  const [first, ...others] = found;
  if (!first) return unread(file, unreadArchive(names));
  const beside = names.filter((name) => LAYER_FILE.test(name) && !found.some((one) => one.name === name));
  const named = found.find(({ name }) => isAsked(name));
  const layer = named ? wanted.slice(named.name.length + 1) || undefined : undefined;
  // Of one file the layers are those that are in it.
  if (others.length === 0)
    return ok({ driver: first.driver, bytes: first.bytes, layer: named ? layer : options.layer, beside });
  const layers = found.map(({ name }) => name);
  const choice = chooseLayer(layers, file, { ...options, layer: named?.name ?? options.layer });
  if (!choice.ok) return choice;
  const { driver, bytes } = found.find(({ name }) => name === choice.value.layer) ?? first;
  return ok({ driver, bytes, choice: choice.value, layer, beside });
}
