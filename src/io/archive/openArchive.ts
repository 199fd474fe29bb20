import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { driverOfArchive, sniffDriver, unread } from '../formats/drivers';
import { unreadArchive } from '../formats/unreadFormats';
import type { FormatDriver, LayerChoice } from '../formats/formatDriver';
import { unpackZip, zipNames } from './zipArchive';

/** The layer in a zip: what reads it, and the bytes to hand to it. */
export interface ArchivedLayer {
  driver: FormatDriver;
  bytes: Uint8Array;
  /** Present where the zip holds more than one file with a layer. */
  choice?: LayerChoice;
}

/**
 * Find what can be read in a zip: a format that is a zip itself (a workbook, the files of a Shapefile), or a file of any
 * other format, told by its bytes.
 * @param layer the name of the file that was chosen, where there are several
 * @returns `format.unknown` where nothing in it can be read, and the problems of `unpackZip`
 */
export function openArchive(zip: Uint8Array, file: string, layer: string | undefined): Result<ArchivedLayer> {
  const names = zipNames(zip);
  if (names === null) return fail('file.unreadable', { file, cause: 'damagedZip' });
  const whole = driverOfArchive(names);
  if (whole) return ok({ driver: whole, bytes: zip });
  const files = unpackZip(zip, file, () => true);
  if (!files.ok) return files;
  const found = Object.entries(files.value).flatMap(([name, bytes]) => {
    const driver = sniffDriver(bytes);
    return driver ? [{ name, driver, bytes }] : [];
  });
  const chosen = found.find(({ name }) => name === layer) ?? found[0];
  if (!chosen) return unread(file, unreadArchive(names));
  const { driver, bytes } = chosen;
  const layers = found.map(({ name }) => name);
  return ok({ driver, bytes, ...(layers.length > 1 && { choice: { layers, layer: chosen.name } }) });
}
