import { expect, test } from 'vitest';
import { plannedFile } from '../../../src/engine/plannedFile';
import type { PlannedRecipe } from '../../../src/engine/plannedFile';
import { readLayer } from '../../../src/io/readLayer';
import { valueOf } from '../../helpers/valueOf';

const RECIPE: PlannedRecipe = {
  ...{ targetColumn: 'doel', target: null, targets: {}, bases: {} },
  ...{ status: 'planned', area: null, decimals: {} },
};

/** What the rows of a file become, each a point beside the next. */
async function measuresOf(rows: readonly Record<string, string | number>[]) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const features = rows.map((row, at) => ({
    type: 'Feature',
    properties: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    geometry: { type: 'Point', coordinates: [4.01 + at / 1000, 51.05] },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const { columns } = valueOf(await readLayer({ kind: 'bytes', name: 'plan.geojson', bytes }));
  return plannedFile(columns, RECIPE, { scenario: 'a', idOf: String }).measures;
}

test('a number of things is what a plan counts in things, and no power, length, surface or volume', async () => {
  const kinds = ['bomen', 'perken', 'renovatie', 'deel', 'laden', 'hernieuwbaar', 'hagen', 'hemelwater'];
  const measures = await measuresOf(kinds.map((doel) => ({ doel, aantal: '12' })));
  expect(measures.map(({ quantity, attributes }) => ({ quantity, ...attributes }))).toMatchObject([
    ...[{ quantity: 12 }, { quantity: 12 }, { quantity: null, dwellings: 12 }, { quantity: 12, cars: null }],
    ...[
      { quantity: null, connectors: 12 },
      { quantity: null, kwp: null },
    ],
    ...[{ quantity: null }, { quantity: null, volume_m3: null }],
  ]);
  expect(measures.map(({ note }) => note)).toEqual([
    ...['', '', '', '', ''],
    ...['aantal: 12', 'aantal: 12', 'aantal: 12'],
  ]);
  expect(measures.every(({ unclear }) => unclear === undefined)).toBe(true);
});

test('a column of one kind of thing goes before a number of anything', async () => {
  const measures = await measuresOf([
    { doel: 'bomen', aantal_bomen: 7, aantal: 1 },
    { doel: 'renovatie', aantal_woongelegenheden: 30, aantal: 1 },
    { doel: 'deel', aantal_toegangspunten: 2, "Aantal deelauto's": 5 },
    { doel: 'laden', aantal_laadpunten: 4 },
    // Trees are no access points.
    { doel: 'deel', aantal_bomen: 9 },
  ]);
  expect(measures.map(({ quantity, attributes, note }) => ({ quantity, note, ...attributes }))).toMatchObject(
    [
      { quantity: 7, note: 'aantal: 1' },
      { dwellings: 30, note: 'aantal: 1' },
      { quantity: 2, cars: 5, note: '' },
      { connectors: 4 },
      { quantity: null, note: 'aantal_bomen: 9' },
    ],
  );
});

test.each([
  ['hergebruik', 'reuse'],
  ['Regenwaterput', 'reuse'],
  ['BUFFER', 'buffer'],
  ['buffering', 'buffer'],
  ['Infiltratie', 'infiltration'],
  ['wadi', 'infiltration'],
  ['reuse', 'reuse'],
])('what water is for is understood in Dutch and in English: %s', async (gebruik, use) => {
  const [measure] = await measuresOf([{ doel: 'hemelwater', gebruik, volume: '20 m³' }]);
  expect(measure).toMatchObject({ attributes: { use, volume_m3: 20 } });
  expect(measure).not.toHaveProperty('unclear');
});

test('water for two things at once, and ground of nobody knows whom, are asked about', async () => {
  const measures = await measuresOf([
    { doel: 'hemelwater', gebruik: 'buffer en infiltratie' },
    { doel: 'ontharding', domein: 'openbaar' },
    { doel: 'ontharding', domein: 'privé' },
    { doel: 'ontharding', domein: 'semi-openbaar' },
  ]);
  expect(measures.map(({ attributes, unclear }) => ({ ...attributes, unclear }))).toMatchObject([
    { unclear: [{ about: 'use', said: 'buffer en infiltratie' }] },
    { domain: 'public', unclear: undefined },
    { domain: 'private', unclear: undefined },
    { unclear: [{ about: 'domain', said: 'semi-openbaar' }] },
  ]);
});
