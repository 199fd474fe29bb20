import { ByteBuffer } from 'flatbuffers';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { fromByteBuffer } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { MOST_COLUMNS } from '../../../features/tableLimits';
import type { ImportNote } from '../../../features/importReport';
import { wktCrs } from '../../../geo/wktCrs';
import { isIsoDate } from '../../../domain/targets/trajectory';
import type { Stretch } from '../../sources/stretchSource';
import { carriedRows } from './carriedRows';
import type { CarriedRows } from './carriedRows';
import { UINT32_LENGTH } from './flatbufferTables';

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
const MAGIC_LENGTH = 8;
/** The limit that the format's own readers keep to. */
const LONGEST_HEADER = 10 * 1024 * 1024;

/** The header of a FlatGeobuf and where the other parts of the file are, in bytes from its start. */
export interface FlatGeobufHeader {
  meta: HeaderMeta;
  hasIndex: boolean;
  indexStart: number;
  firstFeature: number;
}

/**
 * Read the header from the first bytes of a FlatGeobuf (version 3). Its numbers are not believed: the caller
 * compares them with the length of the file.
 * @returns `flatgeobuf.notFlatGeobuf`, `flatgeobuf.badHeader`, `table.tooWide`, or `flatgeobuf.truncated` when the bytes end before
 * the header does.
 */
export function readFlatGeobufHeader(bytes: Uint8Array, file: string): Result<FlatGeobufHeader> {
  const isMagic = MAGIC.every((byte, index) => index >= bytes.length || bytes[index] === byte);
  if (!isMagic) return fail('flatgeobuf.notFlatGeobuf', { file });
  const start = MAGIC_LENGTH + UINT32_LENGTH;
  if (bytes.length < start) return fail('flatgeobuf.truncated', { file, feature: 1 });
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC_LENGTH, true);
  if (length < 8 || length > LONGEST_HEADER) return fail('flatgeobuf.badHeader', { file });
  if (start + length > bytes.length) return fail('flatgeobuf.truncated', { file, feature: 1 });
  try {
    // A copy, so that an offset that points outside the header meets the end of the buffer.
    const meta = fromByteBuffer(new ByteBuffer(bytes.slice(MAGIC_LENGTH, start + length)));
    if (meta.columns?.some(({ type }) => ColumnType[type] === undefined))
      return fail('flatgeobuf.badHeader', { file });
    const columns = meta.columns?.length ?? 0;
    if (columns > MOST_COLUMNS) return fail('table.tooWide', { file, columns, limit: MOST_COLUMNS });
    // Without a count there is no index, and the package's tree size would never end.
    const hasIndex = meta.indexNodeSize > 0 && meta.featuresCount > 0;
    const indexLength = hasIndex ? calcTreeSize(meta.featuresCount, meta.indexNodeSize) : 0;
    const indexStart = start + length;
    return ok({ meta, hasIndex, indexStart, firstFeature: indexStart + indexLength });
  } catch {
    return fail('flatgeobuf.badHeader', { file });
  }
}

/** First bytes to ask for; nearly every header is shorter. */
export const HEAD_LENGTH = 64 * 1024;

/** The same of the first bytes as they come in. */
export async function headerOfStretch(stretch: Stretch, file: string): Promise<Result<FlatGeobufHeader>> {
  return readFlatGeobufHeader(await collect(stretch), file);
}

/** The bytes of a stretch together. */
async function collect({ chunks }: Stretch): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk.slice());
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** The CRS as the header names it, null where it names none. */
export function flatGeobufCrs({ crs }: HeaderMeta): string | null {
  if (crs === null) return null;
  const organisation = crs.org ?? 'EPSG';
  // Numbers of others are known to nobody else; the text beside them says what they stand for.
  if (crs.code > 0 && (/^(EPSG|ESRI)$/i.test(organisation) || !crs.wkt)) return `${organisation}:${crs.code}`;
  return crs.wkt ? wktCrs(crs.wkt) : (crs.code_string ?? crs.name);
}

/**
 * What a file says of features that it should hold and does not, as `metadataOfPart` has it written in its metadata: a
 * note by which every number of it is labelled.
 */
export function flatGeobufMissing({ metadata }: HeaderMeta): ImportNote[] {
  const { numberReturned: count, numberMatched: total } = parsedMetadata(metadata);
  if (typeof count !== 'number') return [];
  if (typeof total === 'number' && total > count) return [{ code: 'partOfMore', params: { count, total } }];
  return total === null ? [{ code: 'partOfUnknown', params: { count } }] : [];
}

/** Metadata of a file with part of what there is, in the words of OGC API Features. @param total 0 where nobody knows */
export function metadataOfPart(count: number, total: number): object {
  return { numberReturned: count, numberMatched: total > count ? total : null };
}

/** Which rows of another file the features are, see `metadataOfRows`; null where the metadata do not say so of all of them. */
export function flatGeobufRows({ metadata }: HeaderMeta, count: number): CarriedRows | null {
  return carriedRows(parsedMetadata(metadata), count);
}

/** The day (ISO) on which what is in a file was read, as its metadata says; null where they do not. */
export function flatGeobufDay({ metadata }: HeaderMeta): string | null {
  const { date } = parsedMetadata(metadata);
  return typeof date === 'string' && isIsoDate(date) ? date : null;
}

/** Metadata of files of others are any text. */
function parsedMetadata(metadata: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(metadata ?? '');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
