/**
 * How often the range of an estimate holds the true number: estimates areas whose inhabitants are known by their
 * surveyed outlines, which are not part of the repository (see `tests/helpers/realData.ts`), prints the table and writes
 * it to `data/estimates/rates.json`, where the page and the tests read it.
 */
import { writeFileSync } from 'node:fs';
import type { EstimateRates } from '../src/domain/denominators/estimateRates';
import { POPULATION_GRID } from './data/buildCatalog';
import { EstimateTrials } from './rates/estimateTrials';
import { openSurveyed } from './rates/surveyedAreas';

const FILE = 'data/estimates/rates.json';

const surveyed = await openSurveyed();
if (!surveyed) {
  process.stderr.write('No outlines: name their folder in PACTKAART_REAL_DATA.\n');
  process.exit(1);
}
const rates = await (await EstimateTrials.over(surveyed)).rates();
const percent = (share: number): string => (100 * share).toFixed(2).padStart(7);
process.stdout.write(
  'kind                   year  areas  in range %  median error %  nine in ten %  half-width %\n',
);
for (const { kind, year, count, held, medianError, ninthError, medianHalfWidth } of rates) {
  const cells = [percent(medianError), percent(ninthError), percent(medianHalfWidth)];
  process.stdout.write(
    `${kind.padEnd(22)} ${year} ${String(count).padStart(6)} ${percent(held / count)} ${cells.join(' ')}\n`,
  );
}
const table: EstimateRates = {
  grid: POPULATION_GRID.id,
  outlines: 'Statbel, statistical sectors dissolved (CC BY 4.0), prepared by the Flemish provinces',
  date: '2025-01-01',
  rates,
};
writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
process.stdout.write(`${FILE} written\n`);
