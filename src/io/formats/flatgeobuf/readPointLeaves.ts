import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { Breather } from '../../breather';
import type { Columns } from '../../../features/columns';
import type { WorkOptions } from '../../layerSource';
import { RangeFailure } from '../../sources/rangeSource';
import type { Stretch, StretchSource } from '../../sources/stretchSource';
import type { RawLayer } from '../formatDriver';
import { flatGeobufCrs, flatGeobufMissing, HEAD_LENGTH, headerOfStretch } from './flatGeobufHeader';
import type { FlatGeobufHeader } from './flatGeobufHeader';
import { PointTreeReader } from './pointTreeReader';

/**
 * Read only the positions of a FlatGeobuf of points, from its header and its index: a stretch at the start of the file
 * that is often a third of it or less, taken in as it comes. The layer has every feature, in the order of the file, and
 * no attributes.
 * @param unless columns that must be read, where the layer has one of them.
 * @returns null where the whole file must be read: the header gives no single points or no index, or the index is not
 * one of points or does not hold together. `flatgeobuf.truncated` where the file ends before its index does or before
 * its last feature starts; the problems of the source; `cancelled`.
 */
export async function readPointLeaves(
  source: StretchSource,
  options: WorkOptions = {},
  unless: readonly string[] = [],
): Promise<Result<RawLayer> | null> {
  try {
    const opened = await source.open(0, HEAD_LENGTH);
    if (!opened.ok) return opened;
    const header = await headerOfStretch(opened.value, source.file);
    if (!header.ok || !isOfPoints(header.value)) return null;
    if (header.value.meta.columns?.some(({ name }) => unless.includes(name))) return null;
    const { indexStart, firstFeature } = header.value;
    const index = await source.open(indexStart, firstFeature);
    return index.ok ? await readIndex(header.value, index.value, source.file, options) : index;
  } catch (error) {
    if (!(error instanceof RangeFailure)) throw error;
    return error.problem && { ok: false, problem: error.problem };
  }
}

function isOfPoints({ meta, hasIndex }: FlatGeobufHeader): boolean {
  return meta.geometryType === GeometryType.Point && hasIndex && meta.indexNodeSize >= 2;
}

async function readIndex(
  { meta, indexStart, firstFeature }: FlatGeobufHeader,
  { chunks, totalBytes }: Stretch,
  file: string,
  options: WorkOptions,
): Promise<Result<RawLayer> | null> {
  const { featuresCount, indexNodeSize } = meta;
  if (totalBytes !== null && firstFeature > totalBytes)
    return fail('flatgeobuf.truncated', { file, feature: 1 });
  const featuresLength = totalBytes === null ? Infinity : totalBytes - firstFeature;
  // Without the length of the file its header could ask for any amount of memory.
  const expected = totalBytes === null ? 0 : featuresCount;
  const tree = new PointTreeReader(featuresCount, indexNodeSize, expected, featuresLength);
  const breather = new Breather('reading', options);
  let done = indexStart;
  for await (const chunk of chunks) {
    const answer = tree.add(chunk);
    if (answer === 'cut') return fail('flatgeobuf.truncated', { file, feature: tree.done + 1 });
    if (answer === 'unfit') return null;
    done += chunk.length;
    if (breather.due) await breather.pause(done, firstFeature);
    if (breather.cancelled) return fail('cancelled', {});
  }
  if (!tree.isComplete) return fail('flatgeobuf.truncated', { file, feature: tree.done + 1 });
  breather.report(firstFeature, firstFeature);
  const notes = flatGeobufMissing(meta);
  const withoutGeometry = tree.withoutGeometry.found();
  if (withoutGeometry) {
    const features = tree.withoutGeometry.features();
    notes.push({ code: 'withoutGeometry', params: withoutGeometry, features });
  }
  if (totalBytes !== null)
    notes.push({ code: 'readByRange', params: { readBytes: firstFeature, totalBytes } });
  return ok({ columns: columnsOf(tree, featuresCount), crs: flatGeobufCrs(meta), defaultCrs: null, notes });
}

/** A layer of points only. */
function columnsOf(tree: PointTreeReader, count: number): Columns {
  const positions = new Float64Array(0);
  const feature = new Uint32Array(0);
  return {
    count,
    points: tree.toPoints(),
    lines: { positions, start: Uint32Array.of(0), feature },
    polygons: { positions, ringStart: Uint32Array.of(0), polygonStart: Uint32Array.of(0), feature },
    attributes: [],
  };
}
