import { csvDriver } from './csv/csvDriver';
import { flatGeobufDriver } from './flatgeobuf/flatGeobufDriver';
import { geoPackageDriver } from './geopackage/geoPackageDriver';
import { geoJsonDriver } from './geojson/geoJsonDriver';
import { geoParquetDriver } from './geoparquet/geoParquetDriver';
import { shapefileDriver } from './shapefile/shapefileDriver';
import { xlsxDriver } from './xlsx/xlsxDriver';
import { wktDriver } from './table/wktDriver';
import { gpxDriver, kmlDriver } from './xml/xmlDrivers';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { FormatDriver } from './formatDriver';
import type { UnreadFormat } from './unreadFormats';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Every format that can be read. The first driver that recognises a file reads it; CSV has no mark and comes last. */
const DRIVERS: readonly FormatDriver[] = [
  ...[geoPackageDriver, geoJsonDriver, flatGeobufDriver, shapefileDriver, geoParquetDriver],
  ...[xlsxDriver, kmlDriver, gpxDriver, wktDriver, csvDriver],
];

/** Forms that a driver finds inside its own: JSON that is no GeoJSON. */
const INNER_FORMS: Readonly<Record<string, string>> = { topojson: 'TopoJSON', esrijson: 'Esri JSON' };

/** The formats that can be read, in words for people. */
export const READ_FORMATS: readonly string[] = [
  ...DRIVERS.map(({ name }) => name),
  ...Object.values(INNER_FORMS),
];

/** The name for people of the format of a report. */
export function formatName(format: string): string {
  return DRIVERS.find((driver) => driver.format === format)?.name ?? INNER_FORMS[format] ?? format;
}

/** The driver for a file, by what is in it; its name does not count. */
export function sniffDriver(bytes: Uint8Array): FormatDriver | undefined {
  const head = bytes.subarray(0, 512);
  return DRIVERS.find((driver) => driver.recognises(head));
}

/** The driver of the format that a zip with files of these names is, if it is one. */
export function driverOfArchive(names: readonly string[]): FormatDriver | undefined {
  return DRIVERS.find((driver) => driver.holds?.(names));
}

/** Whether a file is a zip, which may be a format itself or hold a file of one. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte);
}

/** The problem with a file that nothing here reads: by its name where it is known, else with the formats that are read. */
export function unread(file: string, known: UnreadFormat | undefined): Result<never> {
  if (!known) return fail('format.unknown', { file, formats: READ_FORMATS });
  const { format, mend } = known;
  return fail('format.notRead', { file, format, mend });
}
