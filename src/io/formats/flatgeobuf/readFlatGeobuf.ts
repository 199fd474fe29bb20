import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { Breather } from '../../breather';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { featureAt, SIZE_PREFIX_LENGTH } from './featureAt';
import { readFlatGeobufHeader } from './flatGeobufHeader';
import { FlatGeobufLayerBuilder } from './flatGeobufLayerBuilder';

/** The offset to the root and an empty table: no feature is smaller. */
const SMALLEST_FEATURE = 8;

/**
 * Read a FlatGeobuf (version 3, with or without index, with or without a number of features) straight into columns.
 * The package's generated readers do the decoding; the walk over the features is ours, because the package's own
 * takes every length in the file at its word, and reads zeros where a cut file ends.
 * @returns `flatgeobuf.truncated` naming the feature (from 1) where the file breaks off, also when it has fewer
 * features than its header says; `flatgeobuf.corrupt` naming a feature that cannot be decoded; `cancelled`.
 */
export async function readFlatGeobuf(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  const header = readFlatGeobufHeader(bytes, file);
  if (!header.ok) return header;
  const { meta, firstFeature } = header.value;
  const layer = new FlatGeobufLayerBuilder(meta, file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const breather = new Breather('reading', options);
  const isCounted = meta.featuresCount > 0;
  let offset = firstFeature;
  let number = 1;
  while (isCounted ? number <= meta.featuresCount : offset < bytes.length) {
    if (offset + SIZE_PREFIX_LENGTH > bytes.length)
      return fail('flatgeobuf.truncated', { file, feature: number });
    const end = offset + SIZE_PREFIX_LENGTH + view.getUint32(offset, true);
    if (end > bytes.length) return fail('flatgeobuf.truncated', { file, feature: number });
    if (end - offset < SIZE_PREFIX_LENGTH + SMALLEST_FEATURE)
      return fail('flatgeobuf.corrupt', { file, feature: number });
    const added = layer.add(featureAt(bytes, offset, end), number, end - offset);
    if (!added.ok) return added;
    offset = end;
    number++;
    if (breather.due) await breather.pause(offset, bytes.length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  // Something after the last feature means that the header counts too few, and a sum over them would be too low.
  if (offset < bytes.length) return fail('flatgeobuf.corrupt', { file, feature: number });
  breather.report(bytes.length, bytes.length);
  return ok(layer.toLayer());
}
