import type { Columns } from '../../../features/columns';
import { encodeStretch } from './encodeStretch';
import { planFlatGeobuf } from './flatGeobufPlan';
import type { FlatGeobufOptions } from './flatGeobufPlan';

/**
 * Write a layer as a FlatGeobuf 3 file with a spatial index. The same columns always give the same
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
  encodeStretch(plan, 0, plan.order.length, bytes.subarray(firstFeature));
  return bytes;
}
