import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { estimateDenominator, isCovered } from '../../../src/domain/denominators/estimateDenominator';
import { estimateError } from '../../../src/domain/denominators/estimateError';
import type { PopulationShares } from '../../../src/domain/denominators/populationShares';
import { scaleFactors } from '../../../src/domain/denominators/scaleFactors';
import type { Area } from '../../../src/domain/areas/area';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { gridUnits } from '../../../src/engine/population/gridUnits';
import { readPopulationGrid } from '../../../src/io/formats/csv/readPopulationGrid';
import { readFigureTable } from '../../../src/io/formats/csv/readFigureTable';
import { WHOLE_THINGS } from '../../../src/io/numbers/numberKind';
import { readLayer } from '../../../src/io/readLayer';
import { readMunicipalities, readProvinces } from '../../../scripts/data/readFigures';
import { realData } from '../../helpers/realData';
import { valueOf } from '../../helpers/valueOf';

/**
 * How well inhabitants are estimated, held against municipalities whose inhabitants are known, by their surveyed
 * borders. The constants of the range come from here.
 */
const AREAS = realData('areas/gemeente-2025.fgb');
const GRID = {
  cellColumn: 'cell',
  areaColumn: 'nis_2025',
  valueColumn: 'inhabitants_2020',
  cellSize: 1000,
};
const FIGURES = readFileSync('data/figures/municipalities-2025.csv', 'utf8');
const inhabitants = (year: number) =>
  valueOf(readFigureTable(FIGURES, 'municipalities', 'nis', `inhabitants_${year}`, WHOLE_THINGS));

/** Drogenbos, Dilbeek, Hoeilaart, Kraainem, Linkebeek, Machelen, Sint-Genesius-Rode, Sint-Pieters-Leeuw, Tervuren, Vilvoorde. */
const BESIDE_BRUSSELS = [
  '23016',
  '23033',
  '23047',
  '23077',
  '23088',
  '23098',
  '23099',
  '23100',
  '23101',
  '24104',
];

describe.skipIf(!AREAS)('the 285 municipalities of Flanders, estimated from the population grid', () => {
  let areas: readonly Area[];
  let shares: PopulationShares;
  beforeAll(async () => {
    const text = readFileSync('data/figures/population-grid-1km-2020.csv', 'utf8');
    const units = gridUnits(valueOf(readPopulationGrid(text, 'grid', GRID)));
    const bytes = new Uint8Array(readFileSync(AREAS!));
    const layer = valueOf(await readLayer({ kind: 'bytes', name: 'areas', bytes }));
    const recipe = { codeColumn: 'geoitem', nameColumn: 'naam', parentColumn: null };
    const prepared = valueOf(columnarEngine.prepareAreas(layer.columns, recipe, 'areas'));
    const provinceOf = new Map(
      readMunicipalities(readProvinces()).map(({ code, parentCode }) => [code, parentCode]),
    );
    areas = prepared.areas.map((area) => ({ ...area, parentCode: provinceOf.get(area.code) ?? null }));
    shares = valueOf(await columnarEngine.sharePopulation(prepared, units));
  });

  test.each([
    [2020, 0.022, 0.081],
    [2025, 0.027, 0.087],
  ])(
    'are off by little in %d: half of them by less than %d, nine in ten by less than %d',
    (year, median, ninth) => {
      const error = estimateError(shares, areas, inhabitants(year))!;
      expect(error.count).toBe(275);
      expect(error.median).toBeLessThan(median + 0.001);
      expect(error.ninth).toBeLessThan(ninth + 0.001);
    },
  );

  test.each([2020, 2022, 2025])('lie in their range in about nine cases of ten in %d', (year) => {
    const totals = inhabitants(year);
    const factors = scaleFactors(shares, totals, 1);
    expect(shareInRange(totals, year, () => factors)).toBeGreaterThan(0.88);
  });

  test('lie in their range in nine cases of ten without their own total as well', () => {
    const totals = inhabitants(2020);
    const own = scaleFactors(shares, totals, 1);
    expect(shareInRange(totals, 2020, (area) => withoutOwnTotal(own, area, totals))).toBeGreaterThan(0.9);
  });

  /** How many of the municipalities have their true number in the range of their estimate. */
  function shareInRange(
    totals: ReadonlyMap<string, number | null>,
    year: number,
    factorsFor: (area: Area) => Float64Array,
  ): number {
    const found = areas.flatMap((area, index) => {
      const truth = totals.get(area.code) ?? null;
      if (truth === null) return [];
      const basis = { method: 'cells', units: 'grid', shares, years: year - 2020 } as const;
      const { low, high } = estimateDenominator({ ...basis, factors: factorsFor(area) }, index).estimate!;
      return [truth >= low && truth <= high];
    });
    expect(found.length).toBe(285);
    return found.filter(Boolean).length / found.length;
  }

  /** The factors, with that of one municipality replaced by the one of the rest of its province. */
  function withoutOwnTotal(
    factors: Float64Array,
    { code, parentCode }: Area,
    totals: ReadonlyMap<string, number | null>,
  ): Float64Array {
    const others = areas.filter((area) => area.parentCode === parentCode && area.code !== code);
    const groupOf = (area: Area) => shares.groupCodes.indexOf(area.code);
    const total = others.reduce((sum, area) => sum + totals.get(area.code)!, 0);
    const people = others.reduce((sum, area) => sum + shares.groupPeople[groupOf(area)]!, 0);
    const blind = factors.slice();
    blind[shares.groupCodes.indexOf(code)] = total / people;
    return blind;
  }

  test('are covered by the grid but for those beside Brussels, and add up to Flanders within 1 %', () => {
    const totals = inhabitants(2020);
    const factors = scaleFactors(shares, totals, 1);
    const basis = { method: 'cells' as const, units: 'grid', shares, factors, years: 0 };
    const flemish = areas.flatMap(({ code }, area) => (totals.has(code) ? [area] : []));
    const partly = flemish.filter((area) => !isCovered(shares, area)).map((area) => areas[area]!.code);
    // Cells with their largest part in Brussels are not in the grid.
    expect(partly.sort()).toEqual(BESIDE_BRUSSELS);
    const sum = flemish.reduce((all, area) => all + estimateDenominator(basis, area).value!, 0);
    // The grid reaches over the border of Flanders, where a part of the people of its cells is left.
    expect(sum / 6_629_143).toBeGreaterThan(0.99);
    expect(sum / 6_629_143).toBeLessThan(1);
  });
});
