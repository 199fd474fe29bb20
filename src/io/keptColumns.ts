import { itemAt } from '../domain/itemAt';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { AttributeColumn, Columns } from '../features/columns';
import { rowSum } from '../features/rowFates';
import type { RowReason, RowRecord } from '../features/rowFates';
import { crc32 } from './crc32';
import type { ReadLayer } from './finishLayer';
import type { ImportReport } from '../features/importReport';

/**
 * A read layer as bytes, to keep it on the machine between visits: the columns themselves, so that the features keep
 * their order and every number its bits. Little-endian, as every machine that runs a browser is:
 *
 * - `PKLC`, then the CRC-32 of all that follows,
 * - version of this form and packing ({@link PLAIN} or {@link GZIP}), a byte each, and two that are zero,
 * - packed: the length of the {@link Head} and the head as JSON in UTF-8, then the arrays in the order of
 *   {@link arraysOf}, each starting at a multiple of eight.
 */
const MAGIC = 'PKLC';
const FORM = 1;
const [PLAIN, GZIP] = [0, 1];
const CRC_AT = 4;
const FORM_AT = 8;
const PACKED_AT = 12;

type Column = Float64Array | Uint32Array | Uint8Array;

interface Head {
  count: number;
  report: ImportReport;
  attributes: { name: string; type: AttributeColumn['type']; texts?: string[] }[];
  /** What happened to the rows; absent in what was kept before that was recorded. */
  findings?: { reason: RowReason; detail: string | null }[];
  hasNumbers?: boolean;
  /** Number of values in each array. */
  lengths: number[];
}

/** The texts of a column, each once, and the place of every feature's among them. */
function dictionary(values: readonly string[]): { texts: string[]; places: Uint32Array } {
  const known = new Map<string, number>();
  const places = Uint32Array.from(values, (text) => {
    const place = known.get(text) ?? known.size;
    known.set(text, place);
    return place;
  });
  return { texts: [...known.keys()], places };
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/** A layer as bytes that are not packed yet. */
function laidOut({ columns, report, record }: ReadLayer): Uint8Array<ArrayBuffer> {
  const { count, points, lines, polygons } = columns;
  const arrays: Column[] = [
    ...[points.positions, points.feature, lines.positions, lines.start, lines.feature],
    ...[polygons.positions, polygons.ringStart, polygons.polygonStart, polygons.feature],
  ];
  const attributes = columns.attributes.map((column): Head['attributes'][number] => {
    const { name, type } = column;
    if (type === 'number' || type === 'boolean') {
      arrays.push(column.values, column.isNull);
      return { name, type };
    }
    const { texts, places } = dictionary(column.values);
    arrays.push(places, column.isNull);
    return { name, type, texts };
  });
  const findings = record.findings.map(({ reason, detail, features }) => {
    arrays.push(features);
    return { reason, detail };
  });
  if (record.numbers) arrays.push(record.numbers);
  const lengths = arrays.map(({ length }) => length);
  const head: Head = { count, report, attributes, findings, hasNumbers: record.numbers !== null, lengths };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const start = aligned(4 + headBytes.length);
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), start));
  new DataView(bytes.buffer).setUint32(0, headBytes.length, true);
  bytes.set(headBytes, 4);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** The other way round. Throws for bytes that were not laid out so. */
function layerIn(bytes: Uint8Array): ReadLayer {
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + headLength));
  const head = JSON.parse(text) as Head;
  const { count, attributes, lengths } = head;
  let at = aligned(4 + headLength);
  let next = 0;
  // A copy each: an array that shared the memory of all others would take them along when it is handed over.
  const take = <T extends Column>(kind: { new (buffer: ArrayBuffer): T; BYTES_PER_ELEMENT: number }): T => {
    const length = itemAt(lengths, next++) * kind.BYTES_PER_ELEMENT;
    const copy = bytes.slice(at, at + length);
    if (copy.length !== length) throw new RangeError('shorter than its head says');
    at += aligned(length);
    return new kind(copy.buffer as ArrayBuffer);
  };
  const points = { positions: take(Float64Array), feature: take(Uint32Array) };
  const lines = { positions: take(Float64Array), start: take(Uint32Array), feature: take(Uint32Array) };
  const polygons = {
    ...{ positions: take(Float64Array), ringStart: take(Uint32Array) },
    ...{ polygonStart: take(Uint32Array), feature: take(Uint32Array) },
  };
  const read = attributes.map(({ name, type, texts = [] }): AttributeColumn => {
    if (type === 'number') return { name, type, values: take(Float64Array), isNull: take(Uint8Array) };
    if (type === 'boolean') return { name, type, values: take(Uint8Array), isNull: take(Uint8Array) };
    const values = Array.from(take(Uint32Array), (place) => itemAt(texts, place));
    return { name, type, values, isNull: take(Uint8Array) };
  });
  const findings = (head.findings ?? []).map((finding) => ({ ...finding, features: take(Uint32Array) }));
  const record: RowRecord = {
    ...{ findings, numbers: head.hasNumbers ? take(Uint32Array) : null },
    ...(head.report.table && { isTable: true }),
  };
  const columns: Columns = { count, points, lines, polygons, attributes: read };
  return { columns, report: { ...head.report, rows: rowSum(columns, record) }, record };
}

async function piped(
  bytes: Uint8Array<ArrayBuffer>,
  through: ReadableWritablePair<Uint8Array, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A read layer as bytes to keep: packed where the browser can. */
export async function keepColumns(layer: ReadLayer): Promise<Uint8Array<ArrayBuffer>> {
  const plain = laidOut(layer);
  const canPack = typeof CompressionStream === 'function';
  const packed = canPack ? await piped(plain, new CompressionStream('gzip')) : plain;
  const bytes = new Uint8Array(PACKED_AT + packed.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes[FORM_AT] = FORM;
  bytes[FORM_AT + 1] = canPack ? GZIP! : PLAIN!;
  bytes.set(packed, PACKED_AT);
  new DataView(bytes.buffer).setUint32(CRC_AT, parseInt(crc32(bytes.subarray(FORM_AT)), 16), true);
  return bytes;
}

/**
 * The layer that {@link keepColumns} made bytes of.
 * @param file how the layer is called in a problem
 * @returns `layer.keptDamaged` for bytes that are not, or no longer, what was kept, and `layer.notKept` for whole ones of
 * another version, or packed where the browser cannot unpack
 */
export async function readKeptColumns(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Result<ReadLayer>> {
  const damaged = fail('layer.keptDamaged', { file });
  if (bytes.length < PACKED_AT) return damaged;
  const isOurs = new TextDecoder('latin1').decode(bytes.subarray(0, CRC_AT)) === MAGIC;
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(CRC_AT, true);
  if (!isOurs || sum !== parseInt(crc32(bytes.subarray(FORM_AT)), 16)) return damaged;
  const isPacked = bytes[FORM_AT + 1] === GZIP;
  const canUnpack = !isPacked || typeof DecompressionStream === 'function';
  if (bytes[FORM_AT] !== FORM || !canUnpack) return fail('layer.notKept', { file });
  try {
    const packed = bytes.subarray(PACKED_AT);
    return ok(layerIn(isPacked ? await piped(packed, new DecompressionStream('gzip')) : packed));
  } catch {
    return damaged;
  }
}
