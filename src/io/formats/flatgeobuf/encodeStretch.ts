import { ByteWriter } from './byteWriter';
import { FeatureEncoder } from './featureEncoder';
import type { FlatGeobufPlan } from './flatGeobufPlan';

/**
 * Encode the features of a file from one place in its order up to another, into bytes of exactly their length.
 * They are taken in the order of the columns and put where they belong: going through the columns in the order of the
 * file would wait for memory most of the time.
 */
export function encodeStretch(plan: FlatGeobufPlan, from: number, to: number, target: Uint8Array): void {
  const { layout, order, places, offsets } = plan;
  const writer = new ByteWriter(0);
  const encoder = new FeatureEncoder(writer, layout);
  for (const feature of order.slice(from, to).sort()) {
    writer.clear();
    encoder.write(feature);
    writer.copyTo(target, offsets[places[feature]!]! - offsets[from]!);
  }
}
