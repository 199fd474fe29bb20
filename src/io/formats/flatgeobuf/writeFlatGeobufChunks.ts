import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import type { Columns } from '../../columns';
import { columnType } from './columnTypes';
import { encodeHeader } from './encodeHeader';
import { extentOf, featureBoxes } from './featureBoxes';
import { encodeFeatures } from './encodeFeatures';
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
}

/** Bytes of features that are kept rather than encoded a second time. */
const MOST_KEPT = 64 * 1024 * 1024;

/**
 * Write a layer as a FlatGeobuf 3 file with a spatial index, in EPSG:4326, chunk by chunk: header, index, features.
 * The same columns always give the same bytes. Features are stored in Hilbert order, so a reader meets them in another
 * order than that of the columns. Rings are written as they are: winding is the caller's. A feature without geometry
 * keeps its attributes and an empty box in the index; a layer without any geometry has no index.
 *
 * Beside the columns this takes some 60 bytes per feature and `mostKept` bytes: the index comes first and tells where
 * every feature starts, so features that are not kept are encoded twice, the first time only to measure them.
 */
export function* writeFlatGeobufChunks(
  columns: Columns,
  options: FlatGeobufOptions,
  mostKept: number = MOST_KEPT,
): Generator<Uint8Array> {
  const parts = featureParts(columns);
  const geometryType = layerGeometryType(parts);
  const typedColumns = columns.attributes.map((column) => ({ column, type: columnType(column) }));
  const boxes = featureBoxes(columns);
  const extent = extentOf(boxes);
  const indexed = extent[0]! <= extent[2]!;
  const order = hilbertOrder(boxes, extent);

  yield Uint8Array.from(magicbytes);
  yield encodeHeader({
    ...options,
    geometryType,
    columns: typedColumns,
    featuresCount: columns.count,
    indexNodeSize: indexed ? TREE_NODE_SIZE : 0,
    envelope: indexed ? extent : null,
  });
  const layout = { columns, parts, geometryType, typedColumns };
  if (!indexed) {
    yield* encodeFeatures(layout, order, null);
    return;
  }
  const offsets = new Float64Array(columns.count);
  let kept: Uint8Array[] | null = [];
  let length = 0;
  for (const chunk of encodeFeatures(layout, order, offsets)) {
    length += chunk.length;
    if (length > mostKept) kept = null;
    kept?.push(chunk);
  }
  yield* packedHilbertTree(boxes, order, offsets);
  yield* kept ?? encodeFeatures(layout, order, null);
}
