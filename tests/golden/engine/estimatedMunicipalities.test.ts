import { beforeAll, describe, expect, test } from 'vitest';
import { EstimateTrials, inhabitantsOf } from '../../../scripts/rates/estimateTrials';
import { publishedUnits } from '../../../scripts/data/publishedUnits';
import { openSurveyed } from '../../../scripts/rates/surveyedAreas';
import type { Surveyed } from '../../../scripts/rates/surveyedAreas';
import {
  estimateBasis,
  isCovered,
  estimateDenominator,
} from '../../../src/domain/denominators/estimateDenominator';
import { ESTIMATE_RATES, estimateRatesIn } from '../../../src/domain/denominators/estimateRates';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { realData } from '../../helpers/realData';
import { valueOf } from '../../helpers/valueOf';

const heldOf = (trials: readonly { held: boolean }[]) =>
  trials.filter(({ held }) => held).length / trials.length;

/**
 * How well inhabitants are estimated, held against areas whose inhabitants are known, by their surveyed borders. The
 * constants of the range come from here.
 */
describe.skipIf(!realData('areas/gemeente-2025.fgb'))(
  'areas of Flanders, estimated from the population grid',
  () => {
    let surveyed: Surveyed;
    let trials: EstimateTrials;
    beforeAll(async () => {
      surveyed = (await openSurveyed())!;
      trials = await EstimateTrials.over(surveyed);
    }, 60_000);

    test.each([2020, 2022, 2025])('municipalities lie in their range in %d', (year) => {
      const found = trials.municipalities(year);
      expect(found).toHaveLength(285);
      expect(heldOf(found)).toBeGreaterThan(0.97);
    });

    test.each([2020, 2022, 2025])(
      'larger areas lie in their range in %d, and provinces within 0.3 %',
      async (year) => {
        const arrondissements = await trials.larger('arrondissement', year);
        const regions = await trials.larger('transportRegion', year);
        const provinces = await trials.larger('province', year);
        expect([arrondissements.length, regions.length, provinces.length]).toEqual([22, 15, 5]);
        expect(heldOf([...arrondissements, ...regions, ...provinces])).toBeGreaterThan(0.95);
        for (const { code, error } of provinces) expect(Math.abs(error), code).toBeLessThan(0.003);
      },
    );

    test('the rates that the page shows are those of these outlines', async () => {
      expect(await trials.rates()).toEqual(ESTIMATE_RATES.rates);
    });

    test('all of them lie among the units, add up to Flanders, and few are not covered', async () => {
      const { areas } = surveyed.municipality.areas;
      const totals = inhabitantsOf(2025);
      const shares = valueOf(
        await columnarEngine.sharePopulation(surveyed.municipality.areas, publishedUnits()),
      );
      const basis = estimateBasis('cells', 'grid', shares, totals, 5, 1);
      const flemish = areas.flatMap(({ code }, area) => (totals.has(code) ? [area] : []));
      const sum = flemish.reduce((all, area) => all + estimateDenominator(basis, area).value!, 0);
      expect(Math.abs(sum / 6_864_766 - 1)).toBeLessThan(0.001);
      // Beside Brussels, and in the enclaves of Baarle, the edge is least known.
      expect(flemish.filter((area) => !isCovered(shares, area)).length).toBeLessThan(20);
    });
  },
);

test('the table of rates keeps what it must: nine in ten, also without the total of the municipality', () => {
  for (const { kind, year, count, held } of ESTIMATE_RATES.rates) {
    expect(held / count, `${kind} ${year}`).toBeGreaterThanOrEqual(0.85);
  }
  expect(estimateRatesIn(2025).municipalityUncounted.held / 285).toBeCloseTo(0.93, 2);
});

test('a year that was not measured has the rate of the nearest', () => {
  expect(estimateRatesIn(2024).larger.year).toBe(2025);
  expect(estimateRatesIn(2021).larger.year).toBe(2020);
});
