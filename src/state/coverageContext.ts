import type { CoverageContext } from '../domain/coverage/coverageTable';
import { TARGET_IDS } from '../domain/targets/target';
import type { AppState } from './appStore';
import { selectDenominators } from './selectors/denominators';
import { selectLevel } from './selectors/level';
import { selectTargetSources } from './selectors/targetSources';

/** What must travel with the numbers of the shown level. */
export function coverageContext(state: AppState): CoverageContext | null {
  const level = selectLevel(state);
  if (!level) return null;
  const sources = selectTargetSources(state);
  const inhabitants = selectDenominators(state).inhabitants;
  return {
    level: level.level,
    vintage: level.vintage,
    version: state.version,
    date: state.date,
    populationYear: inhabitants?.entry.year ?? null,
    cpeWeights: state.cpeWeights,
    schematic: level.schematic,
    syntheticTargets: TARGET_IDS.filter((target) => sources[target].synthetic),
    sources: [
      `${level.level}: ${level.source}`,
      ...state.denominators
        .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
        .map(({ entry }) => `${entry.id} ${entry.year}: ${entry.source}`),
      ...TARGET_IDS.flatMap((target) => [
        ...sources[target].figures.map(({ entry }) => `${target}: ${entry.source}, ${entry.date}`),
        ...sources[target].layers.map((layer) => `${target}: ${layer.sourceText}`),
      ]),
    ],
  };
}
