import type { Counting, CoverageContext, SourceLine } from '../domain/coverage/coverageTable';
import type { TargetInForce, TargetKey } from '../domain/targets/targetInForce';
import { layerCounting } from '../engine/countingOf';
import { originLine } from '../i18n/originLine';
import { translate } from '../i18n/translate';
import { selectTargetsOff } from './selectors/work';
import type { AppState } from './appStore';
import { levelSource } from './levelSource';
import { selectDenominators } from './selectors/denominators';
import { selectEstimateSources } from './selectors/estimateSources';
import { selectLevel } from './selectors/level';
import { isPointsOnly, selectTargetSources } from './selectors/targetSources';
import type { TargetSources } from './selectors/targetSources';
import type { EstimatedCodes } from './slices/dataSlice';
import { selectOwnTargets, selectTargetsInForce } from './selectors/targetsInForce';
import type { AreaLevel } from './slices/dataSlice';

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
  const keysOf = (test: (target: TargetInForce) => boolean) => targets.filter(test).map(({ key }) => key);
  return {
    level: level.level,
    vintage: level.vintage,
    version: state.version,
    date: state.date,
    populationYear: selectDenominators(state).inhabitants?.entry.year ?? null,
    cpeWeights: state.cpeWeights,
    schematic: level.schematic,
    syntheticTargets: keysOf(({ target }) => sources[target.id].synthetic),
    ownTargets: selectOwnTargets(state),
    targetsOff: selectTargetsOff(state),
    targets,
    pointsTargets: keysOf(({ target }) => isPointsOnly(sources[target.id])),
    countings: targets.flatMap(({ key, target }) => countingsOf(sources[target.id], key)),
    sources: sourceLines(state, level, targets),
  };
}

/** How the figures and layers of a target were counted. */
export function countingsOf({ figures, layers }: TargetSources, key: TargetKey): Counting[] {
  return [
    ...figures.map(({ entry }): Counting => ({ kind: 'figure', key, name: entry.id })),
    ...layers.map(({ name, recipe, report }) =>
      layerCounting({ key, name }, recipe, report?.notes.some(({ code }) => code === 'multiPoints') ?? false),
    ),
  ];
}

function sourceLines(state: AppState, level: AreaLevel, targets: readonly TargetInForce[]): SourceLine[] {
  const { language } = state;
  const sources = selectTargetSources(state);
  const { inhabitants } = selectDenominators(state);
  return [
    {
      subject: { kind: 'areas', level: level.level },
      text: originLine(language, { source: levelSource(language, level), licence: level.licence }),
    },
    ...state.denominators
      .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
      .map(({ entry: { id, year, source, licence }, estimated }): SourceLine => ({
        subject: { kind: 'denominator', id, year, estimated: false },
        text: [originLine(language, { source, licence }), ...estimatedAreas(state, level, estimated)].join(
          ', ',
        ),
      })),
    ...selectEstimateSources(state),
    ...targets.flatMap(({ key, target }): SourceLine[] => {
      const { figures, layers } = sources[target.id];
      const subject = { kind: 'target', key } as const;
      return [
        ...figures.map(({ entry }) => ({ subject, text: originLine(language, entry) })),
        ...layers.map(({ sourceText: source, date, licence }) => ({
          ...{ subject, text: originLine(language, { source, date, licence }) },
        })),
      ];
    }),
  ];
}
