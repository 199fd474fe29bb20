import { itemAt } from '../../domain/itemAt';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { ReckonedMeasure } from '../../domain/plan/reckonedMeasure';
import { selectWithin } from './shownAreas';
import type { TakeSubject } from './takeSubjects';
import { selectTargetsOff } from './work';
import type { AppState } from '../store/appStore';
import { countingsOf, selectTargetSources, isPointsOnly } from './targetSources';
import { selectOwnTargets, selectTargetsInForce } from './targets';
import type { CoverageContext, CoverageTable, SourceLine } from '../../domain/coverage/coverageTable';
import type { TargetInForce, TargetKey } from '../../domain/targets/targetInForce';
import { estimatedBySourceTexts, originLine } from '../../i18n/originText';
import type { Language } from '../../i18n/translate';
import { levelSource, selectLevel } from './levels';
import { selectCoverageTable } from './coverage';
import { selectPlannedRecords, selectScenario } from './plan';
import { areasText } from '../../i18n/planMeasureText';
import type { AreaNames } from '../../i18n/planMeasureText';
import type { ListedMeasure } from '../../io/exports/coverage/measureSheet';
import { selectMeasureRows, selectPlanCosts } from './measureRows';
import { NO_COST } from '../../domain/plan/cost';
import type { CostRate } from '../../domain/plan/costRate';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import type { Scenario } from '../../domain/plan/scenario';
import { figuresOrigin } from '../../i18n/joinText';
import { selectDenominators, selectDenominatorTables } from './publishedFigures';
import { selectEstimateSources } from './areaDenominators';
import type { AreaLevel, MeasureLayer } from '../store/data';
import { localText } from '../../domain/catalog/localText';
import { measureProvenance } from '../../domain/coverage/provenance';
import type { MeasureLayerAbout, ProvenanceRow } from '../../domain/coverage/provenance';
import { coverageProvenance } from '../../io/exports/coverage/coverageProvenance';
import { OWN_AREAS_LEVEL } from '../store/work';

/** What must travel with the numbers of the shown level. */
export function coverageContext(state: AppState): CoverageContext | null {
  const level = selectLevel(state);
  if (!level) return null;
  const scenario = planOn(state);
  const within = selectWithin(state);
  const sources = selectTargetSources(state);
  const targets = selectTargetsInForce(state);
  const keysOf = (test: (target: TargetInForce) => boolean) => targets.filter(test).map(({ key }) => key);
  return {
    level: level.level,
    vintage: level.vintage,
    ...(within && { within: within.name }),
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
    ...(scenario && {
      plan: {
        scenario: scenario.name,
        year: state.planYear,
        statuses: MEASURE_STATUSES.filter((status) => state.planStatuses.has(status)),
        pointsAreCpe: state.pointsAreCpe,
        rates: usedRates(state),
      },
    }),
  };
}

/** The scenario that numbers which are taken along are held against as well; null while no plan is on. */
export function planOn(state: AppState): Scenario | null {
  return state.planOnMap || state.page === 'plan' ? selectScenario(state) : null;
}

/** The rates by which measures of the plan cost what they cost, each once. */
function usedRates(state: AppState): CostRate[] {
  return [...new Set(selectMeasureRows(state).flatMap(({ cost }) => cost.rate ?? []))];
}

/** The measures of the plan that travel along with the numbers; none while no plan is on. */
export function takenMeasures(state: AppState): ListedMeasure[] {
  if (!planOn(state)) return [];
  const names = planAreaNames(state);
  return selectMeasureRows(state)
    .filter(liesWithin(state))
    .map((row) => ({ row, areas: areasText(state.language, row, names) }));
}

/** Whether a measure of the plan lies in what the level is limited to: all do where it is not. */
function liesWithin(state: AppState): (row: ReckonedMeasure) => boolean {
  const within = selectWithin(state);
  const level = selectLevel(state);
  if (!within || !level) return () => true;
  const indices = new Set(within.indices);
  const codes = new Set(within.indices.map((index) => itemAt(level.areas, index).code));
  return ({ areas, measure: { place } }) =>
    areas.some(({ area }) => indices.has(area)) ||
    (place.kind !== 'geometry' && place.area.levelId === level.id && codes.has(place.area.code));
}

/** How areas are named where measures lie: those of the shown level, and of any other open one. */
export function planAreaNames(state: AppState): AreaNames {
  const shown = selectLevel(state)?.areas;
  const areasOf = (levelId: string) => state.levels.find(({ id }) => id === levelId)?.areas;
  return {
    shown: (area) => shown?.[area]?.name ?? '',
    named: ({ levelId, code }) => areasOf(levelId)?.find((area) => area.code === code)?.name ?? code,
  };
}

/** The records of the areas that are shown, with the plan where one is on. */
export function takenTable(state: AppState): CoverageTable | null {
  const table = selectCoverageTable(state);
  const within = selectWithin(state);
  if (!table) return null;
  const costs = planOn(state) && selectPlanCosts(state);
  const recordsOf = ([key, records]: readonly [TargetKey, readonly CoverageRecord[]]) =>
    costs
      ? selectPlannedRecords(state, key).map(({ record, outcome }, area) => ({
          ...record,
          plan: outcome,
          planCost: costs.get(key)?.get(area) ?? NO_COST,
        }))
      : records;
  const shown = <T extends object>(all: readonly T[]) =>
    within?.indices.map((index) => itemAt(all, index)) ?? all;
  return {
    areas: shown(table.areas),
    byTarget: new Map([...table.byTarget].map((entry) => [entry[0], shown(recordsOf(entry))] as const)),
  };
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
    ...selectDenominatorTables(state)
      .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
      .map(({ entry: { id, year, source, licence }, estimated, joined }): SourceLine => ({
        subject: { kind: 'denominator', id, year, estimated: false },
        text: [
          joined
            ? figuresOrigin(language, { entry: { source, licence }, joined })
            : originLine(language, { source, licence }),
          ...estimatedBySourceTexts(language, level.areas, estimated),
        ].join(', '),
      })),
    ...selectEstimateSources(state),
    ...targets.flatMap(({ key, target }): SourceLine[] => {
      const { figures, layers } = sources[target.id];
      const subject = { kind: 'target', key } as const;
      return [
        ...figures.map((one) => ({ subject, text: figuresOrigin(language, one) })),
        ...layers.map(({ sourceText: source, date, licence }) => ({
          ...{ subject, text: originLine(language, { source, date, licence }) },
        })),
      ];
    }),
  ];
}

/** What a layer of measures says about itself wherever it goes. */
export function measureAbout(layer: MeasureLayer, language: Language): MeasureLayerAbout {
  const { name, target, synthetic, date } = layer;
  const [source, licence] = [layer.sourceText, layer.licence].map((text) => localText(language, text));
  return { name, target, synthetic, source: source!, licence: licence!, date };
}

/** What will travel along with what is taken away. */
export function takeProvenance(state: AppState, subject: TakeSubject): ProvenanceRow[] {
  if (subject.kind === 'ownAreas') return ownAreaProvenance(state);
  // What it says of itself stands in the file with the measures.
  if (subject.kind === 'scenario') return [];
  if (subject.kind === 'level') {
    const context = coverageContext(state);
    return context ? coverageProvenance(context, state.language) : [];
  }
  const layer = state.layers.find(({ id }) => id === subject.layerId);
  return layer ? measureProvenance(measureAbout(layer, state.language)) : [];
}

/** Shapes that rest on borders of others say whose these are; on schematic ones, that they are schematic themselves. */
function ownAreaProvenance({ levels, date, language }: AppState): ProvenanceRow[] {
  const level = levels.find(({ id }) => id === OWN_AREAS_LEVEL);
  const borders = level ? originLine(language, level) : '';
  return [
    { key: 'vintage', value: level?.vintage ?? null },
    { key: 'date', value: date },
    { key: 'schematic', value: level?.schematic ?? false },
    { key: 'source', value: 'Pactkaart' },
    ...(borders === '' ? [] : [{ key: 'borders' as const, value: borders }]),
  ];
}
