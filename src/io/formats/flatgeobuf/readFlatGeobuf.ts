import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { NODE_ITEM_BYTE_LEN } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { Breather } from '../../breather';
import type { WorkOptions } from '../../layerSource';
import type { RawLayer } from '../formatDriver';
import { FeatureSectionReader } from './featureSectionReader';
import { flatGeobufRows, readFlatGeobufHeader } from './flatGeobufHeader';

/** What a number of 32 bits can point at; arrays of places in a file are made of them. */
const LARGEST_FILE = 2 ** 32;

/**
 * Read a FlatGeobuf (version 3, with or without index, with or without a number of features) straight into columns.
 * The package reads the header. The features are read here, because the package makes objects of them, takes every
 * length in the file at its word, and reads zeros where a cut file ends.
 * @returns `flatgeobuf.truncated` naming the feature (from 1) where the file breaks off, also when it has fewer
 * features than its header says; `flatgeobuf.corrupt` where the index or the attributes do not match; `cancelled`.
 */
export async function readFlatGeobuf(
  bytes: Uint8Array,
  file: string,
  options: WorkOptions = {},
): Promise<Result<RawLayer>> {
  if (bytes.length > LARGEST_FILE) return fail('file.unreadable', { file, cause: 'tooLarge' });
  const header = readFlatGeobufHeader(bytes, file);
  if (!header.ok) return header;
  const { meta, hasIndex, firstFeature } = header.value;
  const count = meta.featuresCount > 0 ? meta.featuresCount : null;
  const reader = new FeatureSectionReader(
    {
      meta,
      bytes,
      start: firstFeature,
      count,
      // The leaves are the last level of the index.
      leaves: hasIndex && count !== null ? firstFeature - count * NODE_ITEM_BYTE_LEN : null,
      numberOf: (feature) => feature + 1,
    },
    file,
  );
  const breather = new Breather('reading', options);
  const steps = reader.read();
  let step = steps.next();
  while (!step.done) {
    if (breather.due) await breather.pause(firstFeature + reader.done, bytes.length);
    if (breather.cancelled) return fail('cancelled', {});
    step = steps.next();
  }
  const read = step.value;
  if (!read.ok) return read;
  breather.report(bytes.length, bytes.length);
  const { columns, notes } = read.value;
  const rows = flatGeobufRows(meta, columns.count);
  if (!rows) return read;
  const { numberOf, table } = rows;
  const { points, lines, polygons } = columns;
  const hasPlaces = points.feature.length + lines.feature.length + polygons.feature.length > 0;
  if (!table || hasPlaces) return ok({ ...read.value, numberOf });
  // Rows of a table need no place.
  const others = notes.filter(({ code }) => code !== 'withoutGeometry');
  return ok({ ...read.value, numberOf, table, notes: others });
}
