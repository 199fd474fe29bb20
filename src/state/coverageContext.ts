import type { CoverageContext } from '../domain/coverage/coverageTable';
import { translate } from '../i18n/translate';
import type { AppState } from './appStore';
import { levelSource } from './levelSource';
import { selectDenominators } from './selectors/denominators';
import { selectEstimateSources } from './selectors/estimateSources';
import { selectLevel } from './selectors/level';
import { selectTargetSources } from './selectors/targetSources';
import type { AreaLevel, EstimatedCodes } from './slices/dataSlice';
import { selectOwnTargets, selectTargetsInForce } from './selectors/targetsInForce';

/** What is known of an origin: source, date and licence. */
function listed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** Which areas of a level have a number that its source estimated, by name. */
function estimatedAreas(state: AppState, level: AreaLevel, estimated: EstimatedCodes | undefined): string[] {
  return (['estimated', 'partlyEstimated'] as const).flatMap((how) => {
    const names = level.areas.filter(({ code }) => estimated?.get(code) === how).map(({ name }) => name);
    return names.length === 0
      ? []
      : [`${translate(state.language, `label.bySource.${how}`)}: ${names.join(', ')}`];
  });
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
    targetsOff: state.targetsOff,
    sources: [
      `${level.level}: ${listed(levelSource(state.language, level), level.licence)}`,
      ...state.denominators
        .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
        .map(
          ({ entry, estimated }) =>
            `${entry.id} ${entry.year}: ${listed(entry.source, entry.licence, ...estimatedAreas(state, level, estimated))}`,
        ),
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
