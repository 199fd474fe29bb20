import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../../src/features/columns';
import type { MeasureLayerAbout } from '../../../../src/domain/coverage/provenance';
import { measureDocument } from '../../../../src/io/exports/measureDocument';
import { provenanceTexts } from '../../../../src/io/exports/provenanceText';
import { writeExport } from '../../../../src/io/exports/writeExport';
import { exportedText } from '../../../helpers/exported';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { readOk } from '../../../helpers/readFixture';

const ABOUT: MeasureLayerAbout = {
  name: 'hagen',
  target: 'hagen',
  synthetic: false,
  source: 'Gemeente',
  licence: 'CC BY 4.0',
  date: '2026-03',
};
const LAYER = geojsonColumns(
  [
    {
      geometry: {
        type: 'LineString',
        coordinates: [
          [4, 51],
          [4.5, 51.5],
        ],
      },
      properties: { id: 'h1', year: 2023, note: 'Sint-Jan', removed: false, built: '2023-05-14' },
    },
    {
      geometry: { type: 'Point', coordinates: [4.25, 51.25] },
      properties: { id: 'h2', year: null, note: null, removed: true, built: null },
    },
    { geometry: null, properties: { id: null, year: 2024, note: '', removed: null, built: '2024-01-01' } },
  ],
  { id: 'text', year: 'number', note: 'text', removed: 'boolean', built: 'date' },
);

const textOf = (columns: Columns, about: Partial<MeasureLayerAbout> = {}) =>
  exportedText(measureDocument(columns, { ...ABOUT, ...about }, 'nl'), 'geojson');
const parsed = (text: string) => JSON.parse(text) as FeatureCollection & Record<string, unknown>;

describe('a measure layer', () => {
  test('reads back with the same geometry and attributes', async () => {
    expect((await readOk(await textOf(LAYER))).columns).toEqual(LAYER);
  });

  test('names its features by their own id', async () => {
    expect(parsed(await textOf(LAYER)).features.map(({ id }) => id)).toEqual(['h1', 'h2', undefined]);
  });

  test('carries its origin', async () => {
    expect(parsed(await textOf(LAYER))).toMatchObject({
      name: 'hagen',
      provenance: {
        target: 'hagen',
        example_data: false,
        source: 'Gemeente',
        licence: 'CC BY 4.0',
        data_date: '2026-03',
      },
    });
  });

  test('that is invented says so on every feature, a real one on none', async () => {
    const labels = async (synthetic: boolean) =>
      parsed(await textOf(LAYER, { synthetic })).features.map(
        ({ properties }) => properties!['example_data'] as unknown,
      );
    expect(await labels(true)).toEqual([true, true, true]);
    expect(await labels(false)).toEqual([undefined, undefined, undefined]);
  });

  test('with a ring that crosses itself is not offered', async () => {
    const bowTie = geojsonColumns([
      {
        properties: {},
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [4, 51],
              [5, 52],
              [5, 51],
              [4, 52.5],
              [4, 51],
            ],
          ],
        },
      },
    ]);
    const geometry = { crs: 'EPSG:4326', decimals: 7 } as const;
    expect(await writeExport(measureDocument(bowTie, ABOUT, 'nl'), 'geojson', geometry)).toEqual({
      ok: false,
      problem: {
        code: 'export.invalid',
        params: { file: 'hagen.geojson', feature: 1, cause: 'selfIntersection' },
      },
    });
  });
});

test('as a table every row says where it comes from, and points have their place', async () => {
  const text = await exportedText(measureDocument(LAYER, { ...ABOUT, synthetic: true }, 'nl'), 'csv');
  const [head, ...rows] = text.trim().split('\r\n');
  expect(head).toBe(
    'example_data;id;year;note;removed;built;Lengtegraad;Breedtegraad;Bron;Licentie;Datum van de gegevens',
  );
  expect(rows).toEqual([
    'ja;h1;2023;Sint-Jan;nee;2023-05-14;;;Gemeente;CC BY 4.0;maart 2026',
    'ja;h2;;;ja;;4,25;51,25;Gemeente;CC BY 4.0;maart 2026',
    'ja;;2024;;;2024-01-01;;;Gemeente;CC BY 4.0;maart 2026',
  ]);
});

test('the title of a layer of the site has no name of the program in it, and a level says what it is called', () => {
  const titleOf = (name: string) => measureDocument(LAYER, { ...ABOUT, name }, 'nl').title;
  expect([titleOf('hagen'), titleOf('beuken.gpkg')]).toEqual([
    'Hagen en geveltuinen',
    'Hagen en geveltuinen: beuken.gpkg',
  ]);
  expect(provenanceTexts([{ key: 'level', value: 'own-areas' }], 'nl')).toEqual([
    { label: 'Niveau', value: 'Eigen gebied' },
  ]);
});
