import type { CpeWeightTable } from '../../domain/measures/chargingPointEquivalent';
import type { PactVersion } from '../../domain/targets/target';

/** The visible choices behind every number. */
export interface SettingsSlice {
  version: PactVersion;
  populationYear: number;
  cpeWeights: CpeWeightTable;
  /** ISO reference date. */
  date: string;
}

/** Today by the user's own calendar, as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * The first funding table used 2020; which year holds for later judgements is not known. The newest is the default,
 * because a plan has to serve who lives there now.
 */
export const INITIAL_SETTINGS: Omit<SettingsSlice, 'date'> = {
  version: '1.0',
  populationYear: 2025,
  cpeWeights: 'call2022',
};
