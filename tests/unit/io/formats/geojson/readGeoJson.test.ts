import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '../../../../../src/io/formats/geojson/readGeoJson';
import { geojsonColumns } from '../../../../helpers/geojsonColumns';
import { bytesOf, readOk, readProblem } from '../../../../helpers/readFixture';

const RING: Position[] = [
  [4, 51],
  [5, 51],
  [5, 52],
  [4, 51],
];
const POINT: Geometry = { type: 'Point', coordinates: [4, 51] };
const feature = (geometry: unknown, properties: object | null = {}) =>
  ({ type: 'Feature', properties, geometry }) as Feature;
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const leftOut = (cause: string, rows: string) => ({
  code: 'leftOutFeatures',
  params: { count: 1, rows, cause },
});

async function attributesOf(...properties: object[]) {
  const { columns } = await readOk(collection(...properties.map((each) => feature(POINT, each))));
  return columns.attributes;
}

describe('geometry', () => {
  const geometries: Geometry[] = [
    POINT,
    { type: 'MultiPoint', coordinates: RING },
    { type: 'LineString', coordinates: RING },
    { type: 'MultiLineString', coordinates: [RING, RING] },
    { type: 'Polygon', coordinates: [RING, RING] },
    { type: 'MultiPolygon', coordinates: [[RING, RING], [RING]] },
    {
      type: 'GeometryCollection',
      geometries: [
        POINT,
        { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: RING }] },
      ],
    },
  ];

  test('of every kind, side by side', async () => {
    const features = [...geometries.map((geometry) => feature(geometry)), feature(null)];
    const { columns, report } = await readOk(collection(...features));
    expect(columns).toEqual(geojsonColumns(features));
    expect(report.notes).toEqual([
      { code: 'flattenedCollections', params: { count: 1 } },
      { code: 'withoutGeometry', params: { count: 1, rows: '8' } },
      { code: 'multiPoints', params: { points: 6, features: 3 } },
    ]);
  });

  test('bare, or as a single feature', async () => {
    for (const geometry of geometries) {
      const expected = geojsonColumns([feature(geometry)]);
      expect((await readOk(geometry)).columns).toEqual(expected);
      expect((await readOk(feature(geometry))).columns).toEqual(expected);
    }
  });

  test('open rings are closed and counted', async () => {
    const open = RING.slice(0, 3);
    const { columns, report } = await readOk({ type: 'MultiPolygon', coordinates: [[open, RING], [open]] });
    expect(columns).toEqual(
      geojsonColumns([feature({ type: 'MultiPolygon', coordinates: [[RING, RING], [RING]] })]),
    );
    expect(report.notes).toEqual([{ code: 'repairedRings', params: { count: 2 } }]);
  });

  test('a ring that closes at another height is closed', async () => {
    const climbing = RING.map(([x, y], index) => [x!, y!, index]);
    const { report } = await readOk({ type: 'Polygon', coordinates: [climbing] });
    expect(report.notes).toEqual([{ code: 'droppedZ', params: { count: 1 } }]);
  });

  test.each<Geometry>([
    { type: 'Point', coordinates: [] },
    { type: 'LineString', coordinates: [] },
    { type: 'Polygon', coordinates: [] },
    { type: 'MultiPolygon', coordinates: [[]] },
    { type: 'GeometryCollection', geometries: [] },
  ])('%j is empty, not wrong', async (geometry) => {
    const { columns, report } = await readOk(collection(feature(geometry), feature(POINT)));
    expect([columns.count, [...columns.points.feature]]).toEqual([2, [1]]);
    expect(report.notes).toEqual([{ code: 'withoutGeometry', params: { count: 1, rows: '1' } }]);
  });

  test('collections in collections without end are left out', async () => {
    let deep: object = POINT;
    for (let i = 0; i < 1000; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect((await readOk(deep)).report.notes).toEqual([leftOut('tooDeep', '1')]);
  });

  test('brackets in brackets without end are left out', async () => {
    const text = `{"type":"Polygon","coordinates":${'['.repeat(50_000)}4,51${']'.repeat(50_000)}}`;
    const { columns, report } = await readOk(text);
    expect(columns.polygons.feature).toHaveLength(0);
    expect(report.notes).toEqual([leftOut('shortRing', '1')]);
  });
});

describe('attributes', () => {
  test('have one type over all features', async () => {
    const columns = await attributesOf(
      {
        number: 1,
        flag: true,
        mixed: 1,
        text: 'a',
        day: '2023-05-14',
        time: '2023-05-14T08:00:00Z',
        year: '2023',
      },
      {
        number: 2.5,
        flag: false,
        mixed: 'x',
        text: '1',
        day: '2024-01-01',
        time: '2024-01-01T00:00:00',
        year: '2024',
      },
    );
    expect(columns.map(({ name, type, values }) => [name, type, [...values]])).toEqual([
      ['number', 'number', [1, 2.5]],
      ['flag', 'boolean', [1, 0]],
      ['mixed', 'text', ['1', 'x']],
      ['text', 'text', ['a', '1']],
      ['day', 'date', ['2023-05-14', '2024-01-01']],
      ['time', 'date', ['2023-05-14T08:00:00Z', '2024-01-01T00:00:00']],
      ['year', 'text', ['2023', '2024']],
    ]);
  });

  test('what a feature lacks, or has as null, is null', async () => {
    const columns = await attributesOf({ a: 1, b: null }, { c: 'x', a: null }, {});
    expect(columns.map(({ name, type, isNull }) => [name, type, [...isNull]])).toEqual([
      ['a', 'number', [0, 1, 1]],
      ['b', 'text', [1, 1, 1]],
      ['c', 'text', [1, 0, 1]],
    ]);
  });

  test('a date among texts is text', async () => {
    const [column] = await attributesOf({ when: '2023-05-14' }, { when: 'mei 2023' });
    expect(column).toMatchObject({ type: 'text', values: ['2023-05-14', 'mei 2023'] });
  });

  test('nested values become their JSON', async () => {
    const [column] = await attributesOf({ tags: { a: [1, null] } });
    expect(column).toMatchObject({ type: 'text', values: ['{"a":[1,null]}'] });
  });

  test('values that are nested without end are not read', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = `{"type":"Feature","geometry":null,"properties":{"tags":${deep}}}`;
    expect((await readOk(text)).report.notes).toEqual([leftOut('tooDeep', '1')]);
    const named = `{"type":"Feature","geometry":null,"properties":null,"crs":${deep}}`;
    expect(await readProblem(named)).toMatchObject({ code: 'crs.unknown' });
  });

  test('a number without end is not known', async () => {
    const { columns } = await readOk(
      `{"type":"Feature","geometry":null,"properties":{"count":1e999,"size":-1e999,"share":0.5}}`,
    );
    expect(columns.attributes.map(({ isNull }) => [...isNull])).toEqual([[1], [1], [0]]);
  });

  test('names that JavaScript keeps for itself are names like any other', async () => {
    const { columns } = await readOk(
      `{"type":"Feature","geometry":null,"properties":{"__proto__":1,"constructor":2,"toString":3}}`,
    );
    expect(columns.attributes.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  });

  test('the id of features is a first column, unless a property is called so', async () => {
    const withId = { ...feature(POINT, { naam: 'a' }), id: 'way/7' };
    const { columns } = await readOk(collection(withId, feature(POINT)));
    expect(columns.attributes.map(({ name, isNull }) => [name, [...isNull]])).toEqual([
      ['id', [0, 1]],
      ['naam', [0, 1]],
    ]);
    const both = await readOk({ ...feature(POINT, { id: 'own' }), id: 7 });
    expect(both.columns.attributes).toMatchObject([{ name: 'id', values: ['own'] }]);
  });
});

describe('a sequence of features', () => {
  const features = [feature(POINT, { id: 1 }), feature(null, { id: 2 }), feature(POINT, { id: 3 })];
  const texts = features.map((each) => JSON.stringify(each));

  test.each([
    ['by line', texts.join('\n')],
    ['by line of Windows, with blank lines', `${texts.join('\r\n\r\n')}\r\n`],
    ['with separators', texts.map((text) => `\u001e${text}\n`).join('')],
  ])('%s is a layer', async (_form, text) => {
    expect((await readOk(text)).columns).toEqual((await readOk(collection(...features))).columns);
  });

  test('that breaks off names the line', async () => {
    const text = texts.join('\n').slice(0, -3);
    expect(await readProblem(text)).toEqual({ code: 'geojson.notJson', params: { file: 'file', line: 3 } });
  });

  test.each([
    ['notFeature', '{"type":"Topology"}'],
    ['notFeature', '[]'],
    ['notJson', '{"type":"Feature","geometry":'],
  ])('with a line that is %s leaves it out, wherever it stands', async (cause, line) => {
    for (const at of [0, 1, 3]) {
      const lines = [...texts.slice(0, at), line, ...texts.slice(at)];
      const { columns, report } = await readOk(`${lines.join('\n')}\n`);
      expect(columns.count).toBe(4);
      expect([...columns.points.feature]).toEqual(
        [0, 1, 2, 3].filter((row) => row !== at && row !== (at < 2 ? 2 : 1)),
      );
      expect(report.notes).toContainEqual(leftOut(cause, String(at + 1)));
    }
  });
});

describe('a text that is not JSON', () => {
  const pretty = JSON.stringify(collection(feature(POINT)), null, 2);
  test.each<[string, string, number]>([
    ['cut', pretty.slice(0, -10), pretty.slice(0, -10).split('\n').length],
    ['with a comma too many', pretty.replace('51\n', '51,\n'), 12],
  ])('%s names the line', async (_name, text, line) => {
    expect(await readProblem(text)).toEqual({ code: 'geojson.notJson', params: { file: 'file', line } });
  });

  test('is read up to the end before anything else: cut at any length is a problem', async () => {
    for (let length = 1; length < pretty.length; length++)
      expect((await readProblem(pretty.slice(0, length))).code).toBe('geojson.notJson');
  });

  test('in another encoding is refused rather than changed', async () => {
    const latin1 = Uint8Array.from(JSON.stringify(feature(POINT, { naam: 'Réunion' })), (char) =>
      char.charCodeAt(0),
    );
    expect(await readProblem(latin1)).toEqual({
      code: 'file.unreadable',
      params: { file: 'file', cause: 'notUtf8' },
    });
    expect((await readOk(bytesOf(feature(POINT, { naam: 'Réunion' })))).report.columns[0]!.example).toBe(
      'Réunion',
    );
  });
});

describe('a feature that cannot be used', () => {
  test.each<[string, unknown]>([
    ['notFeature', null],
    ['notFeature', { type: 'feature' }],
    ['noGeometry', feature('POINT (4 51)')],
    ['badProperties', feature(POINT, [] as unknown as object)],
    ['noType', feature({ coordinates: [4, 51] })],
    ['unknownType', feature({ type: 'Circle', coordinates: [4, 51] })],
    ['noCoordinates', feature({ type: 'Point' })],
    ['badPosition', feature({ type: 'Point', coordinates: [4, null] })],
    ['badPosition', feature({ type: 'Point', coordinates: [4] })],
    [
      'badPosition',
      feature({
        type: 'MultiPoint',
        coordinates: [
          [4, 51],
          [4, 'x'],
        ],
      }),
    ],
    ['shortLine', feature({ type: 'LineString', coordinates: [[4, 51]] })],
    ['shortLine', feature({ type: 'MultiLineString', coordinates: [[[4, 51]]] })],
    ['shortRing', feature({ type: 'Polygon', coordinates: [[RING[0], RING[1], RING[0]]] })],
    ['shortRing', feature({ type: 'Polygon', coordinates: [[]] })],
    ['noMembers', feature({ type: 'GeometryCollection' })],
    ['noGeometry', feature({ type: 'GeometryCollection', geometries: [POINT, null] })],
  ])('for %s refuses no file: it is left out, and named by its number', async (cause, wrong) => {
    const { columns, report } = await readOk(collection(feature(POINT), wrong, feature(POINT)));
    expect(columns).toEqual(geojsonColumns([feature(POINT), feature(null), feature(POINT)]));
    expect(report.notes).toEqual([leftOut(cause, '2')]);
  });

  test('has one note per reason, with the first of its numbers', async () => {
    const short = feature({ type: 'LineString', coordinates: [[4, 51]] });
    const wrong = [null, ...Array.from({ length: 7 }, () => short), null, feature(POINT)];
    expect((await readOk(collection(...wrong))).report.notes).toEqual([
      { code: 'leftOutFeatures', params: { count: 2, rows: '1, 9', cause: 'notFeature' } },
      { code: 'leftOutFeatures', params: { count: 7, rows: '2, 3, 4, 5, 6 …', cause: 'shortLine' } },
    ]);
  });
});

describe('what is wrong with a feature and changes no number', () => {
  test('no geometry member is no geometry', async () => {
    const { columns, report } = await readOk(collection({ type: 'Feature', properties: {} }, feature(POINT)));
    expect([...columns.points.feature]).toEqual([1]);
    expect(report.notes).toEqual([{ code: 'withoutGeometry', params: { count: 1, rows: '1' } }]);
  });

  test.each([null, 'hoog', 12])('a height of %j is left out', async (height) => {
    const high = RING.map(([x, y]) => [x, y, height]);
    const { columns, report } = await readOk(collection(feature({ type: 'Polygon', coordinates: [high] })));
    expect(columns).toEqual(geojsonColumns([feature({ type: 'Polygon', coordinates: [RING] })]));
    expect(report.notes).toEqual([{ code: 'droppedZ', params: { count: 1 } }]);
  });

  test('a part without length or surface is dropped, and the rest counts', async () => {
    const { columns, report } = await readOk(
      collection(
        feature({ type: 'MultiLineString', coordinates: [RING, [[4, 51]]] }),
        feature({ type: 'Polygon', coordinates: [RING, [], [RING[0], RING[1]]] }),
      ),
    );
    const expected = [
      feature({ type: 'MultiLineString', coordinates: [RING] }),
      feature({ type: 'Polygon', coordinates: [RING] }),
    ];
    expect(columns).toEqual(geojsonColumns(expected));
    expect(report.notes).toEqual([{ code: 'degenerateParts', params: { count: 3, rows: '1, 2' } }]);
  });

  test('an id that is an object is its text', async () => {
    const { columns } = await readOk({ ...feature(POINT), id: { $oid: '7' } });
    expect(columns.attributes).toMatchObject([{ name: 'id', values: ['{"$oid":"7"}'] }]);
  });
});

describe('features that are read stretch by stretch', () => {
  const many = Array.from({ length: 4000 }, (_, id) => ({
    ...feature({ type: 'Point', coordinates: [4 + id / 1e4, 51] }, { naam: `"{é}" ${id}` }),
    ...{ id, note: '-'.repeat(40) },
  }));
  const lines = many.map((each) => JSON.stringify(each));

  test('are those of the whole, in a document and by line, with the numbers of the whole', async () => {
    const expected = geojsonColumns(
      many.map(({ id, geometry }) => feature(geometry, { id, naam: `"{é}" ${id}` })),
    );
    const document = `{"features":[${lines.join(' ,\n')}], "crs":{"properties":{"name":"EPSG:4326"}}, "type":"FeatureCollection", "numberMatched": 4001}`;
    const { columns, report } = await readOk(document);
    expect(columns.points).toEqual(expected.points);
    expect(columns.attributes.map(({ values }) => values.at(-1))).toEqual([3999, '"{é}" 3999']);
    expect(report.notes).toEqual([{ code: 'partOfMore', params: { count: 4000, total: 4001 } }]);
    const sequence = await readOk([...lines.slice(0, -1), '{"type"', lines.at(-1), ''].join('\r\n'));
    expect(sequence.columns.points.positions).toEqual(expected.points.positions);
    expect(sequence.report.notes).toEqual([leftOut('notJson', '4000')]);
  });

  test('that break off are named with the line, in a document and by line', async () => {
    const cut = (text: string) => text.slice(0, -30);
    const line = { code: 'geojson.notJson', params: { file: 'file', line: 4000 } };
    expect(await readProblem(cut(`{"type":"FeatureCollection","features":[${lines.join(',\n')}`))).toEqual(
      line,
    );
    expect(await readProblem(cut(lines.join('\n')))).toEqual(line);
  });

  test('stop when they are told to', async () => {
    for (const text of [JSON.stringify(collection(...many)), lines.join('\n')]) {
      const read = await readGeoJson(bytesOf(text), 'file', { signal: AbortSignal.abort() });
      expect(read).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
    }
  });
});
