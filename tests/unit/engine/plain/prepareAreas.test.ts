import { polygon } from '@turf/turf';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { prepareAreas } from '../../../../src/engine/plain/prepareAreas';
import { geojsonColumns } from '../../../helpers/geojsonColumns';
import { valueOf } from '../../../helpers/valueOf';

const RECIPE = { codeColumn: 'nis', nameColumn: 'naam', parentColumn: null };
const RING = [
  [4, 51],
  [4.1, 51],
  [4.1, 51.1],
  [4, 51],
];
const area = (properties: Record<string, unknown>): Feature => polygon([RING], properties) as Feature;
const columnsOf = (...features: Feature[]) =>
  geojsonColumns(features, { nis: 'text', naam: 'text', prov: 'text' });

test('areas come in file order with code, name and parent', () => {
  const columns = columnsOf(
    area({ nis: '44021', naam: 'Gent', prov: '40000' }),
    area({ nis: '11002', naam: null, prov: null }),
  );
  expect(valueOf(prepareAreas(columns, { ...RECIPE, parentColumn: 'prov' }, 'a.fgb')).areas).toEqual([
    { code: '44021', name: 'Gent', parentCode: '40000' },
    { code: '11002', name: '11002', parentCode: null },
  ]);
});

test('a numeric code becomes its text', () => {
  const columns = geojsonColumns([area({ nis: 44021, naam: 'Gent' })], { nis: 'number', naam: 'text' });
  expect(valueOf(prepareAreas(columns, RECIPE, 'a.fgb')).areas[0]!.code).toBe('44021');
});

test('an area without geometry stays', () => {
  const without = { type: 'Feature', properties: { nis: '1', naam: 'Leeg' }, geometry: null } as const;
  const columns = geojsonColumns([without, area({ nis: '2', naam: 'Vol' })], { nis: 'text', naam: 'text' });
  expect(valueOf(prepareAreas(columns, RECIPE, 'a.fgb')).areas.map(({ code }) => code)).toEqual(['1', '2']);
});

test('a layer without polygons is no area layer', () => {
  const columns = geojsonColumns(
    [{ geometry: { type: 'Point', coordinates: [4, 51] }, properties: { nis: '1', naam: 'Punt' } }],
    { nis: 'text', naam: 'text' },
  );
  expect(prepareAreas(columns, RECIPE, 'a.fgb')).toEqual({
    ok: false,
    problem: { code: 'areas.noPolygons', params: { file: 'a.fgb' } },
  });
});

test.each(['codeColumn', 'nameColumn', 'parentColumn'])('a wrong %s names the columns there are', (key) => {
  const columns = columnsOf(area({ nis: '1', naam: 'Een' }));
  expect(prepareAreas(columns, { ...RECIPE, [key]: 'NISCODE' }, 'a.fgb')).toEqual({
    ok: false,
    problem: {
      code: 'column.missing',
      params: { file: 'a.fgb', column: 'NISCODE', available: 'nis, naam, prov' },
    },
  });
});

test.each([null, ''])('an area with code %j is named by its number in the file', (code) => {
  const columns = columnsOf(area({ nis: '1', naam: 'Een' }), area({ nis: code, naam: 'Twee' }));
  expect(prepareAreas(columns, RECIPE, 'a.fgb')).toEqual({
    ok: false,
    problem: { code: 'areas.noCode', params: { file: 'a.fgb', feature: 2, column: 'nis' } },
  });
});

test('features of one code are one area with the name of the first, and it is told', () => {
  const columns = columnsOf(
    area({ nis: '1', naam: 'Een' }),
    area({ nis: '2', naam: 'Twee' }),
    area({ nis: ' 1.0', naam: 'Nog een' }),
  );
  const { areas, columns: joined, notes } = valueOf(prepareAreas(columns, RECIPE, 'a.fgb'));
  expect(areas).toEqual([
    { code: '1', name: 'Een', parentCode: null },
    { code: '2', name: 'Twee', parentCode: null },
  ]);
  expect(joined.count).toBe(2);
  expect(notes).toEqual([
    { code: 'joinedAreas', params: { count: 1, codes: '1' } },
    { code: 'areaNamesDiffer', params: { count: 1, codes: '1' } },
  ]);
});
