import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { ColumnsBuilder } from '../../columnsBuilder';
import type { ImportNote } from '../../importReport';
import type { RawLayer } from '../formatDriver';
import { FlatGeobufAttributeReader } from './flatGeobufAttributes';
import { FlatGeobufGeometryReader } from './flatGeobufGeometry';
import { flatGeobufCrs } from './flatGeobufHeader';

/** Turns the features of a FlatGeobuf into a layer, wherever their bytes come from. */
export class FlatGeobufLayerBuilder {
  private readonly builder = new ColumnsBuilder();
  private readonly geometry = new FlatGeobufGeometryReader(this.builder);
  private readonly attributes: FlatGeobufAttributeReader;

  constructor(
    private readonly header: HeaderMeta,
    private readonly file: string,
  ) {
    this.attributes = new FlatGeobufAttributeReader(header);
  }

  /**
   * Add a feature. `number` (from 1) is its place in the file, for problems; `byteLength` the length of its bytes.
   * @returns `flatgeobuf.corrupt`, or `geometry.unsupported` for a curve.
   */
  add(feature: Feature, number: number, byteLength: number): Result<null> {
    const { builder, file } = this;
    try {
      builder.startFeature();
      const geometry = feature.geometry();
      if (geometry !== null) {
        const { geometryType } = this.header;
        const type = geometryType === GeometryType.Unknown ? geometry.type() : geometryType;
        const fault = this.geometry.read(geometry, type, byteLength);
        if (fault?.kind === 'unsupported')
          return fail('geometry.unsupported', { file, feature: number, type: fault.type });
        if (fault) return fail('flatgeobuf.corrupt', { file, feature: number });
      }
      this.attributes.read(feature, builder.count);
      builder.endFeature();
      return ok(null);
    } catch (error) {
      // The generated readers throw RangeError where an offset points outside the feature.
      if (error instanceof RangeError) return fail('flatgeobuf.corrupt', { file, feature: number });
      throw error;
    }
  }

  toLayer(): RawLayer {
    const { skipped } = this.attributes;
    const notes: ImportNote[] = this.builder.notes();
    if (skipped.length > 0) notes.push({ code: 'skippedColumns', params: { columns: skipped.join(', ') } });
    return {
      columns: this.builder.toColumns(this.attributes.toColumns(this.builder.count)),
      crs: flatGeobufCrs(this.header),
      defaultCrs: null,
      notes,
    };
  }
}
