import { selectTargetsOff } from './selectors/work';
import type { CoverageContext } from '../domain/coverage/coverageTable';
import type { AppState } from './appStore';
import { levelSource } from './levelSource';
import { selectDenominators } from './selectors/denominators';
import { selectEstimateSources } from './selectors/estimateSources';
import { selectLevel } from './selectors/level';
import { selectTargetSources } from './selectors/targetSources';
import { selectOwnTargets, selectTargetsInForce } from './selectors/targetsInForce';

/** What is known of an origin: source, date and licence. */
function listed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** What must travel with the numbers of the shown level. */
export function coverageContext(state: AppState): CoverageContext | null {
  const level = selectLevel(state);
  if (!level) return null;
  const sources = selectTargetSources(state);
  const targets = selectTargetsInForce(state);
  const inhabitants = selectDenominators(state).inhabitants;
  return {
    level: level.level,
    vintage: level.vintage,
    version: state.version,
    date: state.date,
    populationYear: inhabitants?.entry.year ?? null,
    cpeWeights: state.cpeWeights,
    schematic: level.schematic,
    syntheticTargets: targets.filter(({ target }) => sources[target.id].synthetic).map(({ key }) => key),
    ownTargets: selectOwnTargets(state),
    targetsOff: selectTargetsOff(state),
    sources: [
      `${level.level}: ${listed(levelSource(state.language, level), level.licence)}`,
      ...state.denominators
        .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
        .map(({ entry }) => `${entry.id} ${entry.year}: ${listed(entry.source, entry.licence)}`),
      ...selectEstimateSources(state),
      ...targets.flatMap(({ key, target }) => [
        ...sources[target.id].figures.map(
          ({ entry }) => `${key}: ${listed(entry.source, entry.date, entry.licence)}`,
        ),
        ...sources[target.id].layers.map(
          ({ sourceText, date, licence }) => `${key}: ${listed(sourceText, date, licence)}`,
        ),
      ]),
    ],
  };
}
