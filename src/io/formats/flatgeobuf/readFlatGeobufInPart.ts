import { streamSearch } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { boundsInCrs } from '../../../geo/transform';
import { contains, detectCrs, orderShows } from '../../../geo/guessCrs';
import type { Bounds } from '../../../geo/guessCrs';
import { parseCrsCode } from '../../../geo/crsCode';
import type { CrsCode } from '../../../geo/crsCode';
import { CRS_DEFINITIONS } from '../../../geo/crsDefinitions';
import type { GivenCrs } from '../../layerCrs';
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
 * @returns null where reading the whole file is the better way: no index, everything needed, an index that cannot be
 * followed, or a CRS or an order of axes that only all features together tell. `flatgeobuf.corrupt` and the problems of
 * the network as for a whole file.
 */
export async function readFlatGeobufInPart(
  source: RangeSource,
  bounds: readonly [number, number, number, number],
  file: string,
  given: GivenCrs = {},
): Promise<Result<RawLayer> | null> {
  const header = readFlatGeobufHeader(source.head, file);
  if (!header.ok) return null;
  const part = neededPart(header.value, bounds, source.totalBytes, given);
  if (part === null) return null;
  try {
    const hits = await search(source, header.value, part.box);
    const swapped = part.swapped ? await search(source, header.value, part.swapped) : [];
    if (swapped.length > hits.length) return null;
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

/** What is asked of the index, in the file's own units. */
interface NeededPart {
  box: Bounds;
  /** The same box for a file with its axes swapped; null where nothing can lie in it or the order is certain. */
  swapped: Bounds | null;
}

/** The needed part; null where a part is not possible, or no part of the whole. */
function neededPart(
  { meta, hasIndex, firstFeature }: FlatGeobufHeader,
  bounds: readonly [number, number, number, number],
  totalBytes: number,
  given: GivenCrs,
): NeededPart | null {
  if (!hasIndex || firstFeature > totalBytes || meta.envelope?.length !== 4) return null;
  const [minX, minY, maxX, maxY] = meta.envelope as unknown as [number, number, number, number];
  const crs = given.chosen ?? certainCrs(flatGeobufCrs(meta), { minX, minY, maxX, maxY });
  if (crs === null) return null;
  const box = boundsInCrs(bounds, crs);
  const swapped = { minX: box.minY, minY: box.minX, maxX: box.maxY, maxY: box.maxX };
  const meets = swapped.minX <= maxX && swapped.maxX >= minX && swapped.minY <= maxY && swapped.maxY >= minY;
  const isAll = contains(box, minX, minY) && contains(box, maxX, maxY);
  return isAll ? null : { box, swapped: meets && orderShows(crs) ? swapped : null };
}

/** The CRS of a file where its box alone makes certain that `layerCrs` decides so for all of its features; else null. */
function certainCrs(declared: string | null, box: Bounds): CrsCode | null {
  if (declared === null) {
    const detected = detectCrs(box);
    return detected?.crs === 'EPSG:4326' && !detected.swappedAxes ? detected.crs : null;
  }
  const named = parseCrsCode(declared);
  const area = named && boundsInCrs(CRS_DEFINITIONS[named].area, named);
  return area && contains(area, box.minX, box.minY) && contains(area, box.maxX, box.maxY) ? named : null;
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
  const numberOf = (feature: number): number => hits[feature]!.index + 1;
  const section = { meta, bytes, start: 0, count: hits.length, leaves: null, numberOf };
  const steps = new FeatureSectionReader(section, file).read();
  let step = steps.next();
  while (!step.done) step = steps.next();
  const raw = step.value;
  return raw.ok ? ok({ ...raw.value, numberOf }) : raw;
}
