import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { writeFlatGeobuf } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { writeFlatGeobufChunks } from '../../../../../src/io/formats/flatgeobuf/writeFlatGeobufChunks';
import { packageFeatures, packageHeader } from '../../../../helpers/flatGeobufReader';
import { gdalFeatures, gdalLayer } from '../../../../helpers/gdal';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';

const SIDE = 200;
/** Lines on a grid, with a text of changing length: 8 MB of features. */
const lines: Feature[] = Array.from({ length: SIDE * SIDE }, (_, id) => {
  const [x, y] = [2500 + (id % SIDE) * 17, 50700 + Math.floor(id / SIDE) * 4];
  const name = id % 5 === 0 ? null : 'é'.repeat(id % 90) + String(id);
  return {
    type: 'Feature',
    properties: { id, name },
    geometry: {
      type: 'LineString',
      coordinates: [
        [x / 1000, y / 1000],
        [(x + 3) / 1000, (y + 2) / 1000],
      ],
    },
  };
});
const columns = geojsonColumns(lines, { id: 'number', name: 'text' });
const whole = writeFlatGeobuf(columns, { name: 'lines' });
const idOf = ({ properties }: Feature) => properties!['id'] as number;

const chunks = [...writeFlatGeobufChunks(columns, { name: 'lines' }, 1_000_000)];
const joined = new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());

describe('a file in chunks', () => {
  test('is the file that is written at once', () => {
    expect(joined.length).toBeGreaterThan(6_000_000);
    expect(Buffer.compare(joined, whole)).toBe(0);
  });

  test('never has more than a small part of it in one chunk', () => {
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(whole.length / 4);
  });

  test('has every feature once, to the reader of the package', async () => {
    const ids = (await packageFeatures(joined)).map(idOf);
    expect(ids.sort((a, b) => a - b)).toEqual(lines.map(idOf));
  });

  test('is counted and searched by GDAL', async () => {
    expect(await gdalLayer('lines.fgb', joined)).toMatchObject({
      featureCount: SIDE * SIDE,
      geometryFields: [{ type: 'LineString', extent: [2.5, 50.7, 5.886, 51.498] }],
    });
    const { features } = await gdalFeatures('lines.fgb', joined, ['-spat', '3', '51', '3.2', '51.1']);
    const expected = lines.filter(({ geometry }) => {
      const [[x1, y1], [x2, y2]] = (geometry as GeoJSON.LineString).coordinates as [
        [number, number],
        [number, number],
      ];
      return x1 <= 3.2 && x2 >= 3 && y1 <= 51.1 && y2 >= 51;
    });
    expect(features.map(idOf).sort((a, b) => a - b)).toEqual(expected.map(idOf));
    expect(features[0]!.properties).toEqual(lines[idOf(features[0]!)]!.properties);
  });

  test('of a layer without features or without geometry has no index', async () => {
    for (const list of [[], [{ geometry: null, properties: { id: 3 } }]]) {
      const layer = geojsonColumns(list, { id: 'number' });
      const bytes = new Uint8Array(
        await new Blob([...writeFlatGeobufChunks(layer, { name: 'x' })] as BlobPart[]).arrayBuffer(),
      );
      expect(bytes).toEqual(writeFlatGeobuf(layer, { name: 'x' }));
      expect(packageHeader(bytes)).toMatchObject({ featuresCount: list.length, indexNodeSize: 0 });
    }
  });
});
