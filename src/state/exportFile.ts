import type { CoverageContext } from '../domain/coverage/coverageTable';
import type { Result } from '../domain/result';
import type { ActionContext } from './actions/action';
import type { AppState } from './appStore';
import { notify } from './notify';
import { offerDownload } from './offerDownload';
import { selectCoverageTable } from './selectors/coverage';
import { selectDenominators } from './selectors/denominators';
import { selectLevel } from './selectors/level';
import { selectTargetSources } from './selectors/targetSources';
import { selectOwnTargets, selectTargetsInForce } from './selectors/targetsInForce';
import type { MeasureLayer } from './slices/dataSlice';

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
      `${level.level}: ${level.source}`,
      ...state.denominators
        .filter((table) => table.entry.id !== 'inhabitants' || table === inhabitants)
        .map(({ entry }) => `${entry.id} ${entry.year}: ${entry.source}`),
      ...targets.flatMap(({ key, target }) => [
        ...sources[target.id].figures.map(({ entry }) => `${key}: ${entry.source}, ${entry.date}`),
        ...sources[target.id].layers.map((layer) => `${key}: ${layer.sourceText}`),
      ]),
    ],
  };
}

function deliver({ store }: ActionContext, name: string, type: string, result: Result<Uint8Array>): void {
  if (!result.ok) {
    notify(store, { problem: result.problem });
    return;
  }
  offerDownload(name, type, result.value);
  notify(store, { text: { key: 'notice.exported', params: { file: name } } });
}

/** The current level with all its numbers, checked before it is offered. */
export async function exportCoverage(context: ActionContext, format: 'geojson' | 'csv'): Promise<void> {
  const state = context.store.getState();
  const table = selectCoverageTable(state);
  const about = coverageContext(state);
  const level = selectLevel(state);
  if (!table || !about || !level) return;
  const result = await context.engine.exportCoverage({
    format,
    areasId: level.id,
    table,
    context: about,
    language: state.language,
  });
  const type = format === 'geojson' ? 'application/geo+json' : 'text/csv';
  deliver(context, `pactkaart-${level.name}-${state.date}.${format}`, type, result);
}

/** A measure layer as it was read, with its labels. */
export async function exportMeasures(context: ActionContext, layer: MeasureLayer): Promise<void> {
  const result = await context.engine.exportMeasures({
    layerId: layer.id,
    name: layer.name,
    target: layer.target,
    synthetic: layer.synthetic,
    source: layer.sourceText,
    licence: layer.licence,
    date: layer.date,
  });
  deliver(
    context,
    `pactkaart-${layer.target}-${context.store.getState().date}.geojson`,
    'application/geo+json',
    result,
  );
}
