import type { Columns } from '../../../features/columns';
import { encodeStretch } from './encodeStretch';
import { planFlatGeobuf } from './flatGeobufPlan';
import type { FlatGeobufOptions } from './flatGeobufPlan';

/** Bytes of features in a chunk; the larger, the nearer to each other they lie in the columns. */
const CHUNK = 64 * 1024 * 1024;

/**
 * The file of `writeFlatGeobuf`, chunk by chunk: header, index, features. For layers whose file need not be in memory:
 * beside the columns this takes some 60 bytes per feature and a chunk: about `chunkLength` bytes of features.
 */
export function* writeFlatGeobufChunks(
  columns: Columns,
  options: FlatGeobufOptions,
  chunkLength = CHUNK,
): Generator<Uint8Array> {
  const plan = planFlatGeobuf(columns, options);
  yield plan.head;
  yield* plan.index();
  const { order, offsets } = plan;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && offsets[to + 1]! - offsets[from]! <= chunkLength) to++;
    const chunk = new Uint8Array(offsets[to]! - offsets[from]!);
    encodeStretch(plan, from, to, chunk);
    yield chunk;
    from = to;
  }
}
