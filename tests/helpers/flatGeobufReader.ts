import { ByteBuffer } from 'flatbuffers';
import { magicbytes, SIZE_PREFIX_LEN } from 'flatgeobuf/lib/mjs/constants.js';
import { Feature as FeatureTable } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { fromFeature } from 'flatgeobuf/lib/mjs/geojson/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize, streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Rect } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';

/** All features in file order, by the reader of the flatgeobuf package. */
export async function packageFeatures(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of deserialize(bytes)) features.push(feature as Feature);
  return features;
}

export function packageHeader(bytes: Uint8Array): HeaderMeta {
  return fromByteBuffer(headerBuffer(bytes));
}

/** The features whose box meets `rect`, found through the file's index by the package's own tree search. */
export async function packageFeaturesIn(bytes: Uint8Array, rect: Rect): Promise<Feature[]> {
  const buffer = headerBuffer(bytes);
  const treeStart = magicbytes.length + SIZE_PREFIX_LEN + buffer.readUint32(magicbytes.length);
  const header = packageHeader(bytes);
  const { featuresCount, indexNodeSize } = header;
  const readNode = (offset: number, size: number) =>
    Promise.resolve(bytes.slice(treeStart + offset, treeStart + offset + size).buffer);

  const featuresStart = treeStart + calcTreeSize(featuresCount, indexNodeSize);
  const features: Feature[] = [];
  for await (const [offset, number] of streamSearch(featuresCount, indexNodeSize, rect, readNode)) {
    const featureBuffer = new ByteBuffer(bytes);
    featureBuffer.setPosition(featuresStart + offset);
    const table = FeatureTable.getSizePrefixedRootAsFeature(featureBuffer);
    features.push(fromFeature(number, table, header) as Feature);
  }
  return features;
}

function headerBuffer(bytes: Uint8Array): ByteBuffer {
  const buffer = new ByteBuffer(bytes);
  buffer.setPosition(magicbytes.length);
  return buffer;
}
