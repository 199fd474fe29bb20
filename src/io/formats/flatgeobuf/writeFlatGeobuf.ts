import { Builder } from 'flatbuffers';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Columns } from '../../columns';
import { columnType } from './columnTypes';
import { encodeGeometry } from './encodeGeometry';
import { encodeHeader } from './encodeHeader';
import { encodeProperties } from './encodeProperties';
import { extentOf, featureBoxes } from './featureBoxes';
import { featureParts } from './featureParts';
import { featureGeometryType, layerGeometryType } from './geometryTypes';
import { hilbertOrder } from './hilbertOrder';
import { packedHilbertTree, TREE_NODE_SIZE } from './packedHilbertTree';

export interface FlatGeobufOptions {
  /** Name of the layer. */
  name: string;
  title?: string;
  description?: string;
  /** JSON text about the layer. */
  metadata?: string;
}

/**
 * Write a layer as a FlatGeobuf 3 file with a spatial index, in EPSG:4326. The same columns always give the same
 * bytes. Features are stored in Hilbert order, so a reader meets them in another order than that of the columns.
 * Rings are written as they are: winding is the caller's. A feature without geometry keeps its attributes and an
 * empty box in the index; a layer without any geometry has no index.
 */
export function writeFlatGeobuf(columns: Columns, options: FlatGeobufOptions): Uint8Array {
  const parts = featureParts(columns);
  const geometryType = layerGeometryType(parts);
  const typedColumns = columns.attributes.map((column) => ({ column, type: columnType(column) }));
  const boxes = featureBoxes(columns);
  const extent = extentOf(boxes);
  const indexed = extent[0]! <= extent[2]!;
  const order = hilbertOrder(boxes, extent);

  const builder = new Builder(4096);
  const features = Array.from(order, (feature) => {
    builder.clear();
    const ownType = featureGeometryType(parts, feature);
    const named = geometryType === GeometryType.Unknown;
    const source = { builder, columns, parts, feature };
    const geometry = ownType === null ? 0 : encodeGeometry(source, named ? ownType : geometryType, named);
    const properties = builder.createByteVector(encodeProperties(typedColumns, feature));
    Feature.startFeature(builder);
    if (geometry) Feature.addGeometry(builder, geometry);
    Feature.addProperties(builder, properties);
    Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
    return builder.asUint8Array().slice();
  });

  const header = encodeHeader({
    ...options,
    geometryType,
    columns: typedColumns,
    featuresCount: columns.count,
    indexNodeSize: indexed ? TREE_NODE_SIZE : 0,
    envelope: indexed ? extent : null,
  });
  const index = indexed ? packedHilbertTree(reordered(boxes, order), offsets(features)) : new Uint8Array();
  return joined([magicbytes, header, index, ...features]);
}

function reordered(boxes: Float64Array, order: Uint32Array): Float64Array {
  const result = new Float64Array(boxes.length);
  order.forEach((feature, place) => result.set(boxes.subarray(feature * 4, feature * 4 + 4), place * 4));
  return result;
}

/** Where each chunk starts when they follow each other. */
function offsets(chunks: readonly Uint8Array[]): number[] {
  let next = 0;
  return chunks.map((chunk) => {
    const start = next;
    next += chunk.length;
    return start;
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const starts = offsets(chunks);
  const bytes = new Uint8Array(starts.at(-1)! + chunks.at(-1)!.length);
  chunks.forEach((chunk, number) => bytes.set(chunk, starts[number]));
  return bytes;
}
