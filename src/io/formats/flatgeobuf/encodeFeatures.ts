import { ByteWriter } from './byteWriter';
import { FeatureEncoder } from './featureEncoder';
import type { FeatureLayout } from './featureEncoder';

/** Bytes of features that are gathered before they are handed out. */
const CHUNK = 1 << 20;

/**
 * The features of a layer as bytes, in chunks of whole features.
 * @param order the features in the order of the file
 * @param offsets takes the byte offset of every feature from the first one, in the order of the file, where given
 */
export function* encodeFeatures(
  layout: FeatureLayout,
  order: Uint32Array,
  offsets: Float64Array | null,
): Generator<Uint8Array> {
  const writer = new ByteWriter(CHUNK);
  const encoder = new FeatureEncoder(writer, layout);
  let passed = 0;
  for (let place = 0; place < order.length; place++) {
    if (offsets) offsets[place] = passed + writer.length;
    encoder.write(order[place]!);
    if (writer.length >= CHUNK) {
      passed += writer.length;
      yield writer.take();
    }
  }
  yield writer.take();
}
