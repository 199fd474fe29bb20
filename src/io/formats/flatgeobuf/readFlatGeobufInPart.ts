import { streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js';
import type { Result } from '../../../domain/result';
import type { Bounds } from '../../../geo/detectCrs';
import { boundsInCrs } from '../../boundsInCrs';
import { layerCrs } from '../../layerCrs';
import { RangeFailure } from '../../sources/rangeSource';
import type { RangeSource } from '../../sources/rangeSource';
import type { RawLayer } from '../formatDriver';
import { FeatureSectionReader } from './featureSectionReader';
import { UINT32_LENGTH } from './flatbufferTables';
import { flatGeobufCrs, readFlatGeobufHeader } from './flatGeobufHeader';
import type { FlatGeobufHeader } from './flatGeobufHeader';

/** Bytes of other features that are read along rather than asking twice. */
const LARGEST_GAP = 256 * 1024;

/** A feature that the index names: its place in the file (from 0) and its bytes from the start of the file. */
interface Hit {
  index: number;
  start: number;
  end: number;
}

/**
 * Read only the features of a FlatGeobuf whose boxes meet `bounds` (west, south, east, north in degrees), by the
 * file's index and the package's search through it. The package's own reader of addresses takes an answer with the
 * whole file for a part of it, and a damaged index for an empty one; here every answer and every step is checked.
 * @returns null where reading the whole file is the better way: no index, everything needed, or an index that cannot
 * be followed. `flatgeobuf.corrupt` and the problems of the network as for a whole file.
 */
export async function readFlatGeobufInPart(
  source: RangeSource,
  bounds: readonly [number, number, number, number],
  file: string,
): Promise<Result<RawLayer> | null> {
  const header = readFlatGeobufHeader(source.head, file);
  if (!header.ok) return null;
  const rect = neededPart(header.value, bounds, source.totalBytes, file);
  if (rect === null) return null;
  try {
    const hits = await search(source, header.value, rect);
    const bytes = await fetchHits(source, hits);
    const raw = readHits(header.value, bytes, hits, file);
    if (!raw.ok) return raw;
    const { readBytes, totalBytes } = source;
    raw.value.notes.push({ code: 'readByRange', params: { readBytes, totalBytes } });
    return raw;
  } catch (error) {
    // Anything else is an index that leads nowhere; the features themselves may still be right.
    return error instanceof RangeFailure && error.problem ? { ok: false, problem: error.problem } : null;
  }
}

/** The needed box in the file's own units; null where a part is not possible, or no part of the whole. */
function neededPart(
  { meta, hasIndex, firstFeature }: FlatGeobufHeader,
  bounds: readonly [number, number, number, number],
  totalBytes: number,
  file: string,
): Bounds | null {
  if (!hasIndex || firstFeature > totalBytes || meta.envelope?.length !== 4) return null;
  const [minX, minY, maxX, maxY] = meta.envelope as unknown as [number, number, number, number];
  const crs = layerCrs({ crs: flatGeobufCrs(meta), defaultCrs: null }, { minX, minY, maxX, maxY }, file);
  if (!crs.ok || crs.value.swappedAxes) return null;
  const rect = boundsInCrs(bounds, crs.value.crs);
  const isAll = rect.minX <= minX && rect.minY <= minY && rect.maxX >= maxX && rect.maxY >= maxY;
  return isAll ? null : rect;
}

/** The features whose boxes meet `rect`, in the order of the file. Throws where the index leads out of the file. */
async function search(source: RangeSource, header: FlatGeobufHeader, rect: Bounds): Promise<Hit[]> {
  const { meta, indexStart, firstFeature } = header;
  const readNodes = (offset: number, length: number): Promise<ArrayBuffer> =>
    source.getRange(indexStart + offset, length);
  const hits: Hit[] = [];
  for await (const [offset, index, length] of streamSearch(
    meta.featuresCount,
    meta.indexNodeSize,
    rect,
    readNodes,
  )) {
    const start = firstFeature + offset;
    // The last feature ends where the file ends; its length is not in the index.
    const end = index === meta.featuresCount - 1 ? source.totalBytes : start + length!;
    hits.push({ index, start, end });
  }
  return hits.sort((a, b) => a.index - b.index);
}

/** Neighbours together, to be asked for at once. */
function stretches(hits: readonly Hit[]): Hit[][] {
  const result: Hit[][] = [];
  for (const hit of hits) {
    const last = result.at(-1);
    if (last && hit.start - last.at(-1)!.end <= LARGEST_GAP) last.push(hit);
    else result.push([hit]);
  }
  return result;
}

/** The bytes of the features, one after the other. */
async function fetchHits(source: RangeSource, hits: readonly Hit[]): Promise<Uint8Array> {
  const joined = new Uint8Array(hits.reduce((length, { start, end }) => length + end - start, 0));
  let offset = 0;
  for (const stretch of stretches(hits)) {
    const first = stretch[0]!.start;
    const bytes = new Uint8Array(await source.getRange(first, stretch.at(-1)!.end - first));
    const view = new DataView(bytes.buffer);
    for (const { start, end } of stretch) {
      // The index and the features must agree on where a feature ends.
      if (UINT32_LENGTH + view.getUint32(start - first, true) !== end - start) throw new RangeFailure(null);
      joined.set(bytes.subarray(start - first, end - first), offset);
      offset += end - start;
    }
  }
  return joined;
}

function readHits(
  { meta }: FlatGeobufHeader,
  bytes: Uint8Array,
  hits: readonly Hit[],
  file: string,
): Result<RawLayer> {
  const section = { meta, bytes, start: 0, count: hits.length, leaves: null };
  const steps = new FeatureSectionReader(
    { ...section, numberOf: (feature) => hits[feature]!.index + 1 },
    file,
  ).read();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
