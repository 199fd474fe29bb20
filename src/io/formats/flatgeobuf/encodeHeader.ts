import { Builder } from 'flatbuffers';
import type { Offset } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { CRS_NAMES } from '../../../geo/crsCode';
import type { CrsCode } from '../../../geo/crsCode';
import type { TypedColumn } from './propertyEncoder';

export interface HeaderContent {
  name: string;
  title?: string | undefined;
  description?: string | undefined;
  /** JSON text, by the convention of the format. */
  metadata?: string | undefined;
  crs?: CrsCode | undefined;
  /** What every column is called for people. */
  headings?: readonly string[] | undefined;
  geometryType: GeometryType;
  columns: readonly TypedColumn[];
  featuresCount: number;
  /** Children per index node; 0 for a file without index. */
  indexNodeSize: number;
  /** minX, minY, maxX, maxY; null when no feature has a geometry. */
  envelope: Float64Array | null;
}

/** The header table of a FlatGeobuf file, in EPSG:4326 unless it says otherwise, with its size in front. */
export function encodeHeader(header: HeaderContent): Uint8Array {
  const builder = new Builder();
  const text = (value: string | undefined) => (value === undefined ? 0 : builder.createString(value));
  const name = builder.createString(header.name);
  const [title, description, metadata] = [header.title, header.description, header.metadata].map(text);
  const columns = Header.createColumnsVector(
    builder,
    header.columns.map((typed, index) => encodeColumn(builder, typed, index, header.headings?.[index])),
  );
  const envelope = header.envelope && Header.createEnvelopeVector(builder, header.envelope);
  const crs = encodeCrs(builder, header.crs ?? 'EPSG:4326');
  Header.startHeader(builder);
  Header.addName(builder, name);
  if (envelope) Header.addEnvelope(builder, envelope);
  Header.addGeometryType(builder, header.geometryType);
  Header.addColumns(builder, columns);
  Header.addFeaturesCount(builder, BigInt(header.featuresCount));
  Header.addIndexNodeSize(builder, header.indexNodeSize);
  Header.addCrs(builder, crs);
  if (title) Header.addTitle(builder, title);
  if (description) Header.addDescription(builder, description);
  if (metadata) Header.addMetadata(builder, metadata);
  Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
  return builder.asUint8Array();
}

function encodeColumn(
  builder: Builder,
  { column, type }: TypedColumn,
  index: number,
  heading: string | undefined,
): Offset {
  // A column must have a name; this is the one that GDAL gives.
  const name = builder.createString(column.name || `field_${index + 1}`);
  const title = heading === undefined || heading === column.name ? 0 : builder.createString(heading);
  Column.startColumn(builder);
  Column.addName(builder, name);
  Column.addType(builder, type);
  if (title) Column.addTitle(builder, title);
  return Column.endColumn(builder);
}

function encodeCrs(builder: Builder, crs: CrsCode): Offset {
  const organisation = builder.createString('EPSG');
  const name = builder.createString(CRS_NAMES[crs][0]);
  Crs.startCrs(builder);
  Crs.addOrg(builder, organisation);
  Crs.addCode(builder, Number(crs.slice('EPSG:'.length)));
  Crs.addName(builder, name);
  return Crs.endCrs(builder);
}
