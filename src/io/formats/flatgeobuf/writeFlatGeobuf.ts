import type { Columns } from '../../columns';
import { ByteWriter } from './byteWriter';
import { FeatureEncoder } from './featureEncoder';
import { planFlatGeobuf } from './flatGeobufPlan';
import type { FlatGeobufOptions, FlatGeobufPlan } from './flatGeobufPlan';

/**
 * Write a layer as a FlatGeobuf 3 file with a spatial index, in EPSG:4326. The same columns always give the same
 * bytes. Features are stored in Hilbert order, so a reader meets them in another order than that of the columns.
 * Rings are written as they are: winding is the caller's. A feature without geometry keeps its attributes and an
 * empty box in the index; a layer without any geometry has no index.
 */
export function writeFlatGeobuf(columns: Columns, options: FlatGeobufOptions): Uint8Array {
  const plan = planFlatGeobuf(columns, options);
  const { head, indexLength, offsets } = plan;
  const firstFeature = head.length + indexLength;
  const bytes = new Uint8Array(firstFeature + offsets.at(-1)!);
  bytes.set(head);
  let offset = head.length;
  for (const chunk of plan.index()) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  writeFeatures(plan, bytes.subarray(firstFeature));
  return bytes;
}

/**
 * Write every feature at its place, in the order of the columns: reading them in the order of the file would wait for
 * memory most of the time.
 */
function writeFeatures({ layout, order, offsets }: FlatGeobufPlan, target: Uint8Array): void {
  const places = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place]!] = offsets[place]!;
  const writer = new ByteWriter(0);
  const encoder = new FeatureEncoder(writer, layout);
  for (let feature = 0; feature < order.length; feature++) {
    writer.clear();
    encoder.write(feature);
    writer.copyTo(target, places[feature]!);
  }
}
