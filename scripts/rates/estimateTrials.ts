import { readFileSync } from 'node:fs';
import { WHOLE_THINGS } from '../../src/io/numbers/numberKind';
import type { EstimateRate } from '../../src/domain/denominators/estimateRates';
import type { PopulationShares } from '../../src/domain/denominators/populationShares';
import { gridUnits } from '../../src/engine/population/gridUnits';
import { readFigureTable } from '../../src/io/formats/csv/readFigureTable';
import { publishedUnits } from '../data/publishedUnits';
import { FIGURES_FOLDER, readMunicipalities, readProvinces } from '../data/readFigures';
import { provincialGrid, totalsOfMembers } from './surveyedAreas';
import type { Surveyed } from './surveyedAreas';
import { rateOf, sharesOver, tryEstimates } from './measureRates';
import type { Trial } from './measureRates';

/** The year of the cells, and the last one that they are scaled to. */
const YEARS = [2020, 2025] as const;

const LARGER = ['arrondissement', 'transportRegion', 'province'] as const;

/** Inhabitants of the municipalities in a year, by NIS code. */
export function inhabitantsOf(year: number): Map<string, number | null> {
  const file = `${FIGURES_FOLDER}/municipalities-2025.csv`;
  const table = readFigureTable(readFileSync(file, 'utf8'), file, 'nis', `inhabitants_${year}`, WHOLE_THINGS);
  if (!table.ok) throw new Error(JSON.stringify(table.problem));
  return table.value;
}

/** The surveyed outlines with the people of both grids shared out over them. */
export class EstimateTrials {
  private constructor(
    private readonly surveyed: Surveyed,
    private readonly shares: Readonly<Record<keyof Surveyed, PopulationShares>>,
    private readonly uncounted: PopulationShares,
  ) {}

  static async over(surveyed: Surveyed): Promise<EstimateTrials> {
    const units = publishedUnits();
    const shares = {
      municipality: await sharesOver(surveyed.municipality, units),
      arrondissement: await sharesOver(surveyed.arrondissement, units),
      transportRegion: await sharesOver(surveyed.transportRegion, units),
      province: await sharesOver(surveyed.province, units),
    };
    const uncounted = await sharesOver(surveyed.municipality, gridUnits(provincialGrid()));
    return new EstimateTrials(surveyed, shares, uncounted);
  }

  /** Estimate every municipality in a year as the page does. */
  municipalities(year: number): Trial[] {
    const totals = inhabitantsOf(year);
    return tryEstimates(this.surveyed.municipality, this.shares.municipality, totals, totals, year);
  }

  /** Estimate every municipality with the totals of the provinces alone. */
  uncountedMunicipalities(year: number): Trial[] {
    const totals = inhabitantsOf(year);
    const provinces = new Map<string, number>();
    for (const { code, parentCode } of readMunicipalities(readProvinces())) {
      provinces.set(parentCode, (provinces.get(parentCode) ?? 0) + totals.get(code)!);
    }
    return tryEstimates(this.surveyed.municipality, this.uncounted, provinces, totals, year);
  }

  /** Estimate every area of a larger kind in a year. */
  async larger(kind: (typeof LARGER)[number], year: number): Promise<Trial[]> {
    const totals = inhabitantsOf(year);
    const { [kind]: outlines, municipality } = this.surveyed;
    const truths = await totalsOfMembers(outlines, municipality, totals);
    return tryEstimates(outlines, this.shares[kind], totals, truths, year);
  }

  /** The rates of every kind and year. */
  async rates(): Promise<EstimateRate[]> {
    const rates: EstimateRate[] = [];
    for (const year of YEARS) {
      rates.push(rateOf('municipality', year, this.municipalities(year)));
      rates.push(rateOf('municipalityUncounted', year, this.uncountedMunicipalities(year)));
      const all: Trial[] = [];
      for (const kind of LARGER) {
        const trials = await this.larger(kind, year);
        rates.push(rateOf(kind, year, trials));
        all.push(...trials);
      }
      rates.push(rateOf('larger', year, all));
    }
    return rates;
  }
}
