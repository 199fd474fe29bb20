import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { problem } from '../../../domain/problem';
import type { Problem } from '../../../domain/problem';
import { ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { GrowingArray } from '../../../features/growingArray';
import type { RawLayer } from '../formatDriver';
import { FlatbufferTables, UINT32_LENGTH } from './flatbufferTables';
import { flatGeobufCrs, flatGeobufMissing } from './flatGeobufHeader';
import { GeometryCursor } from './geometryCursor';
import { findLostGeometry } from './findLostGeometry';
import { findOutsideIndex } from './findOutsideIndex';
import { PartRecorder } from './partRecorder';
import type { Parts } from './partRecorder';
import { PropertyReader } from './propertyReader';

/** Features of a FlatGeobuf that follow each other in memory, each with its size in front. */
export interface FeatureSection {
  meta: HeaderMeta;
  bytes: Uint8Array;
  /** Where the first feature starts; the last one ends where the bytes do. */
  start: number;
  /** Number of features; null where the file does not tell. */
  count: number | null;
  /** Where the first leaf of the index lies, one for every feature; null where there are none. */
  leaves: number | null;
  /** The number in the file, from 1, of a feature of the section, from 0. */
  numberOf: (feature: number) => number;
}

/** The offset to the root and an empty table: no feature is smaller. */
const SMALLEST_FEATURE = 8;
/** No writer makes a feature with a point smaller; bounds the memory that a header can ask for. */
const SMALLEST_POINT_FEATURE = 40;
/** Slots of the fields of a feature table. */
const FIELD = { geometry: 4, properties: 6 } as const;
/** Features and bytes that are read between two steps. */
const STEP_FEATURES = 4096;
const STEP_BYTES = 256 * 1024;

/**
 * Reads features straight into columns, without an object per feature: a first walk takes down parts and checks every
 * offset, then arrays of the right size are filled.
 */
export class FeatureSectionReader {
  /** Bytes that are done, of those of the section; the features count for one half, their attributes for the other. */
  done = 0;

  private readonly tables: FlatbufferTables;
  private readonly recorder: PartRecorder;
  private readonly cursor: GeometryCursor;
  /** Where the attributes of every feature start; 0 where it has none. */
  private readonly propertiesAt = new GrowingArray(new Uint32Array(0));

  constructor(
    private readonly section: FeatureSection,
    private readonly file: string,
  ) {
    this.tables = new FlatbufferTables(section.bytes);
    this.recorder = new PartRecorder(this.tables.view, expectedPoints(section), section.numberOf);
    this.cursor = new GeometryCursor(this.tables, this.recorder);
  }

  /**
   * Read the section, in steps between which other work can be done.
   * @returns `flatgeobuf.truncated` naming the feature where the bytes break off, also when there are fewer features
   * than counted; `flatgeobuf.corrupt` naming a feature that the index denies, whose size or attributes cannot be true,
   * or that follows after the last. A feature whose geometry is damaged or of a type that is not measured is left out.
   */
  *read(): Generator<void, Result<RawLayer>> {
    const fault = yield* this.walk();
    if (fault) return { ok: false, problem: fault };
    const { meta, leaves } = this.section;
    const parts = yield* this.recorder.toParts();
    const denied = leaves === null ? -1 : yield* this.compareWithIndex(parts, leaves);
    if (denied >= 0) return { ok: false, problem: this.corrupt(denied) };
    const properties = new PropertyReader(meta.columns ?? [], this.tables, this.recorder.count);
    const wrong = yield* this.readProperties(properties);
    if (wrong >= 0) return { ok: false, problem: this.corrupt(wrong) };
    const notes = [...flatGeobufMissing(meta), ...this.recorder.notes()];
    const { skipped } = properties;
    if (skipped.length > 0) notes.push({ code: 'skippedColumns', params: { columns: skipped.join(', ') } });
    const { attributes, examples } = properties.close();
    const columns = { count: this.recorder.count, ...parts, attributes };
    return ok({ columns, crs: flatGeobufCrs(meta), defaultCrs: null, notes, examples });
  }

  /** Walk over all features and take down their parts and where their attributes lie. */
  private *walk(): Generator<void, Problem | null> {
    const { section, recorder, file } = this;
    const { bytes, count } = section;
    const { view } = this.tables;
    let offset = section.start;
    let nextStep = offset + STEP_BYTES;
    while (count === null ? offset < bytes.length : recorder.count < count) {
      const first = offset + UINT32_LENGTH;
      const end = first > bytes.length ? Infinity : first + view.getUint32(offset, true);
      if (end > bytes.length)
        return problem('flatgeobuf.truncated', { file, feature: section.numberOf(recorder.count) });
      if (end - first < SMALLEST_FEATURE) return this.corrupt(recorder.count);
      this.take(offset, end);
      offset = end;
      if (offset >= nextStep) {
        nextStep = offset + STEP_BYTES;
        this.done = (offset - section.start) / 2;
        yield;
      }
    }
    // Something after the last feature means that the header counts too few, and a sum over them would be too low.
    return offset < bytes.length ? this.corrupt(recorder.count) : null;
  }

  /** Take down the feature between two places. */
  private take(start: number, end: number): void {
    const { tables, recorder, section } = this;
    let properties = 0;
    recorder.startFeature();
    try {
      const feature = tables.enter(start, end);
      properties = tables.vector(feature, FIELD.properties, 1);
      const geometry = tables.table(feature, FIELD.geometry);
      const fault = geometry && this.cursor.read(geometry, section.meta.geometryType, end - start);
      if (fault && fault.kind === 'unsupported') recorder.leaveOutType(fault.type);
      else if (fault) recorder.leaveOut('damagedGeometry');
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      recorder.leaveOut('damagedGeometry');
    }
    this.propertiesAt.push(properties);
    recorder.endFeature();
  }

  /** Compare the geometry with the leaves of the index; @returns a feature that is other there, -1 where none is. */
  private *compareWithIndex(parts: Parts, leaves: number): Generator<void, number> {
    const lost = findLostGeometry(this.recorder.empty, this.tables.view, leaves);
    return lost >= 0 ? lost : yield* findOutsideIndex(parts, this.recorder.curved, this.tables.view, leaves);
  }

  /** Read the attributes of all features; @returns the feature that cannot be read, -1 where all can. */
  private *readProperties(properties: PropertyReader): Generator<void, number> {
    const { section, propertiesAt, recorder } = this;
    const { view } = this.tables;
    for (let feature = 0; feature < recorder.count; feature++) {
      const first = propertiesAt.at(feature);
      if (first !== 0) {
        const end = first + view.getUint32(first - UINT32_LENGTH, true);
        if (!properties.read(feature, first, end)) return feature;
      }
      if (feature % STEP_FEATURES === STEP_FEATURES - 1) {
        this.done = ((section.bytes.length - section.start) * (1 + feature / recorder.count)) / 2;
        yield;
      }
    }
    return -1;
  }

  private corrupt(feature: number): Problem {
    return problem('flatgeobuf.corrupt', { file: this.file, feature: this.section.numberOf(feature) });
  }
}

/** Number of points that memory is taken for beforehand; a damaged header cannot make it more than the file holds. */
function expectedPoints({ meta, bytes, start, count }: FeatureSection): number {
  const most = Math.floor((bytes.length - start) / SMALLEST_POINT_FEATURE);
  return meta.geometryType === GeometryType.Point ? Math.max(0, Math.min(count ?? 0, most)) : 0;
}
