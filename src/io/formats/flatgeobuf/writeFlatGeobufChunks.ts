import type { Columns } from '../../columns';
import { ByteWriter } from './byteWriter';
import { FeatureEncoder } from './featureEncoder';
import { planFlatGeobuf } from './flatGeobufPlan';
import type { FlatGeobufOptions } from './flatGeobufPlan';

/** Bytes of features that are gathered before they are handed out. */
const CHUNK = 1 << 20;

/**
 * The file of `writeFlatGeobuf`, chunk by chunk: header, index, features. For layers whose file need not be in memory:
 * beside the columns this takes some 60 bytes per feature and a chunk.
 */
export function* writeFlatGeobufChunks(columns: Columns, options: FlatGeobufOptions): Generator<Uint8Array> {
  const plan = planFlatGeobuf(columns, options);
  yield plan.head;
  yield* plan.index();
  const writer = new ByteWriter(CHUNK);
  const encoder = new FeatureEncoder(writer, plan.layout);
  for (const feature of plan.order) {
    encoder.write(feature);
    if (writer.length >= CHUNK) yield writer.take();
  }
  yield writer.take();
}
