import { flatGeobufDriver } from './flatgeobuf/flatGeobufDriver';
import { geoPackageDriver } from './geopackage/geoPackageDriver';
import { geoJsonDriver } from './geojson/geoJsonDriver';
import { shapefileDriver } from './shapefile/shapefileDriver';
import type { FormatDriver } from './formatDriver';

/** Every format that can be read. The first driver that recognises a file reads it. */
const DRIVERS: readonly FormatDriver[] = [flatGeobufDriver, geoJsonDriver, geoPackageDriver, shapefileDriver];

/** The driver for a file, by what is in it; its name does not count. */
export function sniffDriver(bytes: Uint8Array): FormatDriver | undefined {
  const head = bytes.subarray(0, 512);
  return DRIVERS.find((driver) => driver.recognises(head));
}
