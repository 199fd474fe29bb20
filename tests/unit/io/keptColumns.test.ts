import { describe, expect, test } from 'vitest';
import type { AttributeColumn } from '../../../src/features/columns';
import { crc32 } from '../../../src/io/crc32';
import type { ReadLayer } from '../../../src/io/finishLayer';
import { keepColumns, readKeptColumns } from '../../../src/io/keptColumns';
import { valueOf } from '../../helpers/valueOf';

/** Numbers that look random and are the same at every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const TEXTS = ['', 'eik', 'Zuid-Dijle', '’s-Gravenvoeren', '\u0000', '🌳', 'é', 'null'];
const NUMBERS = [0, -0, NaN, Infinity, 0.1 + 0.2, Number.MAX_VALUE, Number.MIN_VALUE];

/** A layer of `count` features, each a point, a line and a triangle, with a column of every type. */
function randomLayer(seed: number, count: number): ReadLayer {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const list = <T>(item: (index: number) => T, length = count): T[] =>
    Array.from({ length }, (_, index) => item(index));
  const floats = (length: number) => Float64Array.from(list(() => random() * 360 - 180, length));
  const steps = (step: number) => Uint32Array.from(list((index) => index * step, count + 1));
  const features = () => Uint32Array.from(list((index) => index));
  const isNull = () => Uint8Array.from(list(() => (random() < 0.3 ? 1 : 0)));
  const attributes: AttributeColumn[] = [
    {
      name: 'aantal',
      type: 'number',
      values: Float64Array.from(list(() => pick(NUMBERS))),
      isNull: isNull(),
    },
    { name: 'soort', type: 'text', values: list(() => pick(TEXTS)), isNull: isNull() },
    { name: 'klaar', type: 'boolean', values: Uint8Array.from(list(() => pick([0, 1]))), isNull: isNull() },
    { name: 'geplant', type: 'date', values: list(() => pick(['2023-01-01', ''])), isNull: isNull() },
  ];
  return {
    columns: {
      count,
      points: { positions: floats(2 * count), feature: features() },
      lines: { positions: floats(4 * count), start: steps(2), feature: features() },
      polygons: {
        ...{ positions: floats(8 * count), ringStart: steps(4) },
        ...{ polygonStart: steps(1), feature: features() },
      },
      attributes,
    },
    report: {
      ...{ name: 'bomen.geojson', format: 'geojson', crs: 'EPSG:4326', featureCount: count },
      ...{ pointCount: count, lineCount: count, polygonCount: count },
      columns: [{ name: 'soort', type: 'text', example: null }],
      notes: [{ code: 'transformed', params: { from: 'EPSG:31370' } }],
      rows: { read: count, accepted: count, refused: 0, doubtful: 0, repaired: Math.min(count, 2) },
    },
    record: {
      findings: [
        {
          reason: 'unitedParts',
          detail: null,
          features: Uint32Array.from(list((at) => at, Math.min(count, 2))),
        },
      ],
      numbers: seed === 2 ? Uint32Array.from(list((at) => at + 5)) : null,
    },
  };
}

const codeOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const read = await readKeptColumns(bytes, 'bomen.geojson');
  return read.ok ? 'read' : read.problem.code;
};

/** The bytes with the checksum that belongs to them, so that only what they say is wrong. */
function summed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  new DataView(bytes.buffer).setUint32(4, parseInt(crc32(bytes.subarray(8)), 16), true);
  return bytes;
}

describe('a kept layer', () => {
  test.each([0, 1, 2, 7, 250])('of %i features is the same after it is read again', async (count) => {
    for (const seed of [1, 2, 3]) {
      const layer = randomLayer(seed, count);
      const bytes = await keepColumns(layer);
      expect(valueOf(await readKeptColumns(bytes, 'bomen.geojson'))).toEqual(layer);
    }
  });

  test('without any geometry or column is empty again, not damaged', async () => {
    const { columns, ...rest } = randomLayer(1, 0);
    const layer = { columns: { ...columns, attributes: [] }, ...rest };
    expect(valueOf(await readKeptColumns(await keepColumns(layer), 'leeg.geojson'))).toEqual(layer);
  });

  test('is taken from within larger bytes', async () => {
    const layer = randomLayer(4, 5);
    const bytes = await keepColumns(layer);
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 3);
    const within = larger.subarray(3, 3 + bytes.length);
    expect(valueOf(await readKeptColumns(within, 'bomen.geojson'))).toEqual(layer);
  });

  test('is damaged when a single bit of it changed, wherever', async () => {
    const bytes = await keepColumns(randomLayer(5, 3));
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at % 8);
      expect([at, await codeOf(flipped)]).toEqual([at, 'layer.keptDamaged']);
    }
  });

  test('is damaged when its end is missing, and when there is nothing', async () => {
    const bytes = await keepColumns(randomLayer(6, 3));
    for (const length of [0, 3, 8, 12, bytes.length - 1])
      expect([length, await codeOf(bytes.slice(0, length))]).toEqual([length, 'layer.keptDamaged']);
  });

  test('is damaged when what is packed is no layer, though its checksum is right', async () => {
    const bytes = await keepColumns(randomLayer(7, 3));
    expect(await codeOf(summed(bytes.slice(0, bytes.length - 9)))).toBe('layer.keptDamaged');
  });

  test('of another version is whole and not used', async () => {
    const bytes = await keepColumns(randomLayer(8, 3));
    bytes[8] = 2;
    expect(await readKeptColumns(summed(bytes), 'bomen.geojson')).toEqual({
      ok: false,
      problem: { code: 'layer.notKept', params: { file: 'bomen.geojson' } },
    });
  });
});
