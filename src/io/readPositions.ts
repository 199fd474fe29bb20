import type { Result } from '../domain/result';
import { readPointLeaves } from './formats/flatgeobuf/readPointLeaves';
import type { GivenCrs } from './layerCrs';
import type { WorkOptions } from './layerSource';
import { finishLayer } from './finishLayer';
import type { ReadLayer } from './finishLayer';
import type { StretchSource } from './sources/stretchSource';

/**
 * Read only where the features of a layer lie, for points that are counted without a look at their columns: a
 * FlatGeobuf of points has them in its header and index, often a third of the file or less. The layer comes without
 * attributes.
 * @param unless columns that must be read after all, where the layer has one of them.
 * @param given what the user says about its CRS.
 * @returns null where the whole file must be read; otherwise as `readLayer`.
 */
export async function readPositions(
  source: StretchSource,
  options: WorkOptions = {},
  unless: readonly string[] = [],
  given: GivenCrs = {},
): Promise<Result<ReadLayer> | null> {
  const raw = await readPointLeaves(source, options, unless);
  if (!raw?.ok) return raw;
  return finishLayer(raw.value, 'flatgeobuf', source.file, given, options);
}
