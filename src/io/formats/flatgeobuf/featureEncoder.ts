import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Columns } from '../../../features/columns';
import type { ByteWriter } from './byteWriter';
import type { FeatureParts } from './featureParts';
import { GeometryEncoder } from './geometryEncoder';
import { featureGeometryType } from './geometryTypes';
import { PropertyEncoder } from './propertyEncoder';
import type { TypedColumn } from './propertyEncoder';

/** Places in a feature, from its start: size, offset to the table, list of fields, and the table. */
const FIELDS_AT = 8;
const FIELDS_LENGTH = 8;
const TABLE_AT = FIELDS_AT + FIELDS_LENGTH;
const GEOMETRY_FIELD = 4;
const PROPERTIES_FIELD = 8;
const TABLE_LENGTH = 12;
const FEATURE_ROOM = TABLE_AT + TABLE_LENGTH;

/** Every feature is as long as a multiple of this, so that the doubles of the next one are aligned as well. */
const ALIGNMENT = 8;

/** What all features of a layer have in common. */
export interface FeatureLayout {
  columns: Columns;
  parts: FeatureParts;
  /** The type of all geometries; `Unknown` where each feature names its own. */
  geometryType: GeometryType;
  typedColumns: readonly TypedColumn[];
}

/**
 * Writes features as size-prefixed flatbuffers, byte by byte: a builder's objects and its walk from the end to the
 * start would take ten times as long.
 */
export class FeatureEncoder {
  private readonly geometry: GeometryEncoder;
  private readonly properties: PropertyEncoder;

  constructor(
    private readonly writer: ByteWriter,
    private readonly layout: FeatureLayout,
  ) {
    this.geometry = new GeometryEncoder(writer, layout.columns, layout.parts);
    this.properties = new PropertyEncoder(writer, layout.typedColumns);
  }

  /** Write one feature; the writer stands at a multiple of eight bytes before and after. */
  write(feature: number): void {
    const { writer, layout } = this;
    const ownType = featureGeometryType(layout.parts, feature);
    const named = layout.geometryType === GeometryType.Unknown;
    const start = writer.length;
    const table = start + TABLE_AT;
    writer.reserve(FEATURE_ROOM);
    writer.uint32(0);
    writer.uint32(table - writer.length);
    writer.uint16(FIELDS_LENGTH);
    writer.uint16(TABLE_LENGTH);
    writer.uint16(ownType === null ? 0 : GEOMETRY_FIELD);
    writer.uint16(PROPERTIES_FIELD);
    writer.uint32(table - (start + FIELDS_AT));
    writer.uint32(0);
    writer.uint32(0);
    if (ownType !== null) {
      const geometry = this.geometry.write(feature, named ? ownType : layout.geometryType, named);
      writer.patchUint32(table + GEOMETRY_FIELD, geometry - (table + GEOMETRY_FIELD));
    }
    writer.patchUint32(table + PROPERTIES_FIELD, writer.length - (table + PROPERTIES_FIELD));
    this.properties.write(feature);
    writer.align(ALIGNMENT);
    // The size does not count itself.
    writer.patchUint32(start, writer.length - start - 4);
  }
}
