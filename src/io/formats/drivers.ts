import { flatGeobufDriver } from './flatgeobuf/flatGeobufDriver';
import { geoPackageDriver } from './geopackage/geoPackageDriver';
import { geoJsonDriver } from './geojson/geoJsonDriver';
import { shapefileDriver } from './shapefile/shapefileDriver';
import type { FormatDriver } from './formatDriver';

/** Every format that can be read. The first driver that recognises a file reads it. */
const DRIVERS: readonly FormatDriver[] = [geoPackageDriver, geoJsonDriver, flatGeobufDriver, shapefileDriver];

/** The formats that can be read, in words for people. */
export const READ_FORMATS: readonly string[] = DRIVERS.map(({ name }) => name);

/** The name for people of the format of a report. */
export function formatName(format: string): string {
  return DRIVERS.find((driver) => driver.format === format)?.name ?? format;
}

/** The driver for a file, by what is in it; its name does not count. */
export function sniffDriver(bytes: Uint8Array): FormatDriver | undefined {
  const head = bytes.subarray(0, 512);
  return DRIVERS.find((driver) => driver.recognises(head));
}
