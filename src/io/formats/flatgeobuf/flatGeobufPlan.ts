import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { CrsCode } from '../../../geo/crsCode';
import type { Columns } from '../../../features/columns';
import { ByteWriter } from './byteWriter';
import { columnType } from './columnTypes';
import { metadataOfRows } from './carriedRows';
import type { CarriedRows } from './carriedRows';
import { encodeHeader } from './encodeHeader';
import { extentOf, featureBoxes } from './featureBoxes';
import { FeatureEncoder } from './featureEncoder';
import type { FeatureLayout } from './featureEncoder';
import { featureParts } from './featureParts';
import { layerGeometryType } from './geometryTypes';
import { hilbertOrder } from './hilbertOrder';
import { packedHilbertTree, TREE_NODE_SIZE } from './packedHilbertTree';

export interface FlatGeobufOptions {
  /** Name of the layer. */
  name: string;
  title?: string;
  description?: string;
  /** JSON text about the layer. */
  metadata?: string;
  /** Which rows of another file its features are: they become its metadata. */
  rows?: CarriedRows;
  /** CRS of the positions, which are written as they are; default EPSG:4326. */
  crs?: CrsCode;
  /** What every column is called for people, in the order of the columns. */
  headings?: readonly string[];
}

/** A file as far as it can be said before its features are written. */
export interface FlatGeobufPlan {
  /** What stands before the index. */
  head: Uint8Array;
  layout: FeatureLayout;
  /** The features in the order of the file. */
  order: Uint32Array;
  /** Where each feature stands in that order. */
  places: Uint32Array;
  /** Byte offset of every feature from the first one, in the order of the file, and the length of all at the end. */
  offsets: Float64Array;
  /** Bytes of the index; 0 for a layer without any geometry, which has none. */
  indexLength: number;
  /** The index in chunks. */
  index: () => Iterable<Uint8Array>;
}

/**
 * Lay out a file. Takes some 60 bytes per feature. Features are encoded once, only to measure them: the index comes
 * before them and tells where every one starts.
 */
export function planFlatGeobuf(columns: Columns, options: FlatGeobufOptions): FlatGeobufPlan {
  const parts = featureParts(columns);
  const geometryType = layerGeometryType(parts);
  const typedColumns = columns.attributes.map((column) => ({ column, type: columnType(column) }));
  const layout = { columns, parts, geometryType, typedColumns };
  const boxes = featureBoxes(columns);
  const extent = extentOf(boxes);
  const indexed = extent[0]! <= extent[2]!;
  const order = hilbertOrder(boxes, extent);
  const offsets = offsetsInOrder(layout, order);
  const metadata = options.rows ? metadataOfRows(order, options.rows) : options.metadata;
  const header = encodeHeader({
    ...options,
    metadata,
    geometryType,
    columns: typedColumns,
    featuresCount: columns.count,
    indexNodeSize: indexed ? TREE_NODE_SIZE : 0,
    envelope: indexed ? extent : null,
  });
  const head = new Uint8Array(magicbytes.length + header.length);
  head.set(magicbytes);
  head.set(header, magicbytes.length);
  return {
    head,
    layout,
    order,
    places: placesIn(order),
    offsets,
    indexLength: indexed ? calcTreeSize(columns.count, TREE_NODE_SIZE) : 0,
    index: () => (indexed ? packedHilbertTree(boxes, order, offsets) : []),
  };
}

function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place]!] = place;
  return places;
}

function offsetsInOrder(layout: FeatureLayout, order: Uint32Array): Float64Array {
  const writer = new ByteWriter(0);
  const encoder = new FeatureEncoder(writer, layout);
  const sizes = new Uint32Array(order.length);
  for (let feature = 0; feature < order.length; feature++) {
    writer.clear();
    encoder.write(feature);
    sizes[feature] = writer.length;
  }
  const offsets = new Float64Array(order.length + 1);
  for (let place = 0; place < order.length; place++) {
    offsets[place + 1] = offsets[place]! + sizes[order[place]!]!;
  }
  return offsets;
}
