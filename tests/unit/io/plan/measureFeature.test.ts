import type { Point } from 'geojson';
import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { featureOfMeasure, measureOfFeature } from '../../../../src/io/plan/measureFeature';
import { readScenarioFile, writeScenario } from '../../../../src/io/plan/scenarioFile';
import { PLAN_A } from '../../../helpers/plannedMeasures';
import { valueOf } from '../../../helpers/valueOf';

const read = (properties: object) => {
  const geometry: Point = { type: 'Point', coordinates: [4.05, 51.05] };
  return measureOfFeature(
    { type: 'Feature', id: 'measure-1', geometry, properties: { target: 'laden', ...properties } },
    PLAN_A.id,
  );
};

test('what is not understood stays with the measure as it was written', () => {
  const said = {
    ...{ status: 'in studie', year: 'ooit', quantity: -4, cost: 'veel', co_financing: 50 },
    ...{ connectors: '4 à 6', access: 'soms', motorway: 'misschien' },
  };
  const answer = read(said);
  expect('measure' in answer && answer.measure).toMatchObject({
    ...{ status: 'planned', year: null, quantity: null, cost: null, coFinancing: null },
    attributes: { connectors: null, access: 'public', motorway: false, kw: null },
    unclear: [
      { about: 'status', said: 'in studie' },
      { about: 'year', said: 'ooit' },
      { about: 'quantity', said: '-4' },
      { about: 'cost', said: 'veel' },
      { about: 'coFinancing', said: '50' },
      { about: 'connectors', said: '4 à 6' },
      { about: 'access', said: 'soms' },
      { about: 'motorway', said: 'misschien' },
    ],
  });
  // No other reader takes a placeholder for what the file said.
  expect('measure' in answer && featureOfMeasure(answer.measure, null).properties).toMatchObject({
    ...{ status: 'in studie', year: 'ooit', connectors: '4 à 6', co_financing: '50' },
  });
});

test('without a target or a place there is no measure', () => {
  expect(read({ target: 'groen', status: 'planned' })).toEqual({ why: 'unknownTarget' });
  const nowhere = { type: 'Feature', id: 'a', geometry: null, properties: { target: 'laden' } } as const;
  expect(measureOfFeature(nowhere, PLAN_A.id)).toEqual({ why: 'noPlace' });
});

test('a scenario with measures that ask for attention goes out and in without loss', async () => {
  const measures: PlannedMeasure[] = (['', 'in studie'] as const).map((said, at) => ({
    ...newMeasure('renovation', {
      ...{ id: `measure-${at}`, scenario: PLAN_A.id, target: 'renovatie', year: 2028 },
      place: { kind: 'area', area: { levelId: 'towns', code: '1' } },
    }),
    unclear: [
      { about: 'status', said },
      { about: 'dwellings', said: 'een tiental' },
    ],
  }));
  const content = { scenario: PLAN_A, measures, budgets: [], rates: [] };
  const bytes = valueOf(writeScenario(content, new Map(), 'plan.geojson'));
  expect(valueOf(await readScenarioFile(bytes, 'plan.geojson'))).toEqual({
    ...content,
    refused: [],
  });
});
