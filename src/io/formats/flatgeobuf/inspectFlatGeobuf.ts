import { FIRST_ROWS, firstRowsOf } from '../inspection';
import type { Inspection } from '../inspection';
import { FeatureSectionReader } from './featureSectionReader';
import { UINT32_LENGTH } from './flatbufferTables';
import type { FlatGeobufHeader } from './flatGeobufHeader';

/** What the header of a FlatGeobuf says, and its first features. */
export function inspectFlatGeobuf(
  bytes: Uint8Array,
  { meta, firstFeature }: FlatGeobufHeader,
  file: string,
): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [end, count] = [firstFeature, 0];
  while (count < FIRST_ROWS && end + UINT32_LENGTH <= bytes.length) {
    const next = end + UINT32_LENGTH + view.getUint32(end, true);
    if (next > bytes.length) break;
    [end, count] = [next, count + 1];
  }
  const section = { meta, bytes: bytes.subarray(0, end), start: firstFeature, count, leaves: null };
  const steps = new FeatureSectionReader({ ...section, numberOf: (feature) => feature + 1 }, file).read();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const columns = step.value.ok ? step.value.value.columns : null;
  return {
    features: meta.featuresCount > 0 ? meta.featuresCount : null,
    columns: (columns?.attributes ?? meta.columns ?? []).map(({ name }) => name),
    firstRows: columns ? firstRowsOf(columns, FIRST_ROWS) : [],
  };
}
