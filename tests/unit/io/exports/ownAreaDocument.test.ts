import { expect, test } from 'vitest';
import type { OwnArea } from '../../../../src/domain/areas/ownArea';
import { attributeValue, findAttribute } from '../../../../src/features/columns';
import { ownAreaDocument, ownAreaFields } from '../../../../src/io/exports/ownAreaDocument';
import { clockwiseSquare } from '../../../helpers/coverageFixture';
import { exported } from '../../../helpers/exported';
import { readOk } from '../../../helpers/readFixture';

const square = (x: number) => [[clockwiseSquare(x, 51, 0.1).reverse()]];
const AREAS: OwnArea[] = [
  {
    id: 'own-1',
    name: 'Netevallei',
    colour: '#0072b2',
    origin: { kind: 'composed', members: { levelId: 'municipalities-2025', codes: ['12014', '12026'] } },
    geometry: { type: 'MultiPolygon', coordinates: square(4) },
  },
  {
    id: 'own-2',
    name: 'Rond het station',
    colour: '#d55e00',
    origin: { kind: 'circle', centre: [4.2, 51], radius: 1500 },
    geometry: { type: 'MultiPolygon', coordinates: [...square(4.2), ...square(4.4)] },
  },
];

test.each(['geopackage', 'geojson', 'shapefile', 'flatgeobuf'] as const)(
  'own areas go out as %s with name, colour and how they were made, and come in again',
  async (format) => {
    const document = ownAreaDocument(AREAS, 'eigen', [{ key: 'schematic', value: true }], 'nl');
    const { columns } = await readOk(await exported(document, format));
    const read = (name: string) =>
      [0, 1].map((feature) => attributeValue(findAttribute(columns, name)!, feature)).sort();
    expect(read('area_code')).toEqual(['own-1', 'own-2']);
    expect(read('area_name')).toEqual(['Netevallei', 'Rond het station']);
    expect(read('colour')).toEqual(['#0072b2', '#d55e00']);
    expect(read('origin')).toEqual(['cirkel, straal 1.500 m', 'samengesteld uit 12014, 12026']);
    expect(columns.polygons.feature).toHaveLength(3);
  },
);

test('leaves the areas as they were, for they belong to the project', async () => {
  const before = structuredClone(AREAS);
  await exported(ownAreaDocument(AREAS, 'eigen', [], 'nl'), 'geopackage', 'EPSG:31370');
  expect(AREAS).toEqual(before);
});

test('how an area was made is said with the numbers of the language', () => {
  const [, origin] = ownAreaFields([AREAS[1]], 'en');
  expect(attributeValue(origin!.column, 0)).toBe('circle, radius 1,500 m');
});

test('an area that is not the user’s own has no colour', () => {
  const [colour] = ownAreaFields([AREAS[0], undefined], 'nl');
  expect([0, 1].map((feature) => attributeValue(colour!.column, feature))).toEqual(['#0072b2', null]);
});
