import { describe, expect, test } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { plainEngine } from '../../../../src/engine/plain/plainEngine';
import { gridUnits } from '../../../../src/engine/population/gridUnits';
import { readPopulationGrid } from '../../../../src/io/formats/csv/readPopulationGrid';
import { gridSquare } from '../../../helpers/gridSquare';
import { GRID_RECIPE, gridTable } from '../../../helpers/gridTable';
import { populationOf } from '../../../helpers/populationOf';
import { valueOf } from '../../../helpers/valueOf';

/** Two rows of four cells; the western half is one municipality, the eastern half another. */
const PEOPLE = [
  [100, 200, 300, 400],
  [10, 20, 30, 40],
];
const table = gridTable(PEOPLE, (column) => (column < 2 ? '11001' : '11002'));
const UNITS = gridUnits(valueOf(readPopulationGrid(table, 'grid.csv', GRID_RECIPE)));

describe.each([
  ['columnar', columnarEngine],
  ['plain', plainEngine],
])('the %s engine', (_, engine) => {
  test('an area has its share of every cell, per municipality', async () => {
    // Half of the cells of 200 and 20, and the whole of 300 and 30.
    const shares = await populationOf([gridSquare('a', [1.5, 0, 3, 2])], UNITS, engine);
    expect(shares.groupCodes).toEqual(['11001', '11002']);
    expect([...shares.groupPeople]).toEqual([330, 770]);
    expect([...shares.start]).toEqual([0, 2]);
    expect([...shares.group]).toEqual([0, 1]);
    // A border that is straight in EPSG:3035 over 1.5 km is centimetres off one that is straight in degrees.
    expect(shares.inside[0]).toBeCloseTo(110, 1);
    expect(shares.inside[1]).toBeCloseTo(330, 1);
    expect(shares.covered[0]).toBeCloseTo(1, 3);
    expect(shares.spread[0]).toBeCloseTo((200 ** 2 + 20 ** 2) / 4, -1);
  });

  test('what lies wholly inside is certain, what is touched could all be inside', async () => {
    const shares = await populationOf([gridSquare('a', [0.25, -0.5, 2.25, 1.5])], UNITS, engine);
    expect(shares.certain[0]).toBe(200);
    expect(shares.touched[0]).toBe(330);
    expect([shares.certain[1], shares.touched[1]]).toEqual([0, 330]);
    // A quarter of the area lies south of the grid.
    expect(shares.covered[0]).toBeCloseTo(0.75, 3);
  });

  test('an area beyond the grid has no part and is not covered', async () => {
    const shares = await populationOf([gridSquare('a', [9, 9, 10, 10])], UNITS, engine);
    expect([...shares.start]).toEqual([0, 0]);
    expect(shares.covered[0]).toBe(0);
  });

  test('areas that overlap each have their own', async () => {
    const areas = [gridSquare('a', [0, 0, 2, 2]), gridSquare('b', [1, 0, 2, 2])];
    const shares = await populationOf(areas, UNITS, engine);
    expect(shares.inside[0]).toBeCloseTo(330, 1);
    expect(shares.inside[1]).toBeCloseTo(220, 1);
  });
});

test('a unit without a number is land whose people nobody counted', async () => {
  const units = {
    ...UNITS,
    people: Float64Array.from(UNITS.people, (people) => (people === 10 ? NaN : people)),
  };
  const shares = await populationOf([gridSquare('a', [0, 0, 2, 2])], units);
  expect(shares.groupPeople[0]).toBe(320);
  expect(shares.inside[0]).toBeCloseTo(320, 1);
  expect(shares.covered[0]).toBeCloseTo(0.75, 3);
});
