import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Budget } from '../../../src/domain/plan/scenario';
import { derivedQuantities } from '../../../src/engine/edits/derivedQuantities';
import { readScenarioFile, writeScenario } from '../../../src/io/plan/scenarioFile';
import { OWN_RATES, PLAN_A, plannedMeasures } from '../../helpers/plannedMeasures';
import { valueOf } from '../../helpers/valueOf';
import { runs } from '../../helpers/runs';

const budgets: fc.Arbitrary<Budget[]> = fc
  .uniqueArray(fc.integer({ min: 2024, max: 2032 }), { maxLength: 3 })
  .map((years) =>
    years.sort((a, b) => a - b).map((year) => ({ scenario: PLAN_A.id, year, amount: year * 100 })),
  );

test('a scenario that was written and read back is the same to the last digit, and so is its text', async () => {
  await fc.assert(
    fc.asyncProperty(
      plannedMeasures(),
      budgets,
      fc.subarray([...OWN_RATES]),
      async (measures, ofYears, rates) => {
        const content = { scenario: PLAN_A, measures, budgets: ofYears, rates };
        const derived = derivedQuantities(measures);
        const bytes = valueOf(writeScenario(content, derived, 'plan.geojson'));
        const read = valueOf(await readScenarioFile(bytes, 'plan.geojson'));
        expect(read).toEqual({ ...content, refused: [] });
        expect(valueOf(writeScenario({ ...content, ...read, scenario: PLAN_A }, derived, 'x'))).toEqual(
          bytes,
        );
      },
    ),
    { numRuns: runs(180) },
  );
});
