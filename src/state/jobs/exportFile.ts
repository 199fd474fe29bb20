import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { translate } from '../../i18n/translate';
import { decimalsFor } from '../../io/exports/coordinates';
import type { ExportCrs, Precision } from '../../io/exports/coordinates';
import { FORMAT_FACTS } from '../../io/exports/exportFormats';
import type { ExportFormat } from '../../io/exports/exportFormats';
import type { ScenarioContent } from '../../io/plan/scenarioFile';
import type { ExportForm } from '../../worker/protocol';
import { selectIsCounting } from '../selectors/counts';
import {
  coverageContext,
  measureAbout,
  takenMeasures,
  takenTable,
  takeProvenance,
} from '../selectors/exports';
import { selectLevel } from '../selectors/levels';
import { selectOwnRates } from '../selectors/measureRows';
import { selectMeasuresOf, selectPlanPending, selectScenarios } from '../selectors/plan';
import { selectWithin } from '../selectors/shownAreas';
import type { TakeSubject } from '../selectors/takeSubjects';
import { selectOwnAreas } from '../selectors/work';
import type { ActionContext } from '../store/action';
import { whenState } from '../store/appStore';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import { valuesOf } from '../store/records';
import { OWN_AREAS_LEVEL } from '../store/work';
import { offerDownload } from './offerDownload';

/** What is taken away, and how it is to be written. */
export interface TakeRequest {
  subject: TakeSubject;
  format: ExportFormat;
  /** Of a form with geometry; the others take no notice. */
  crs: ExportCrs;
  precision: Precision;
}

/** Make the file, have it checked, and hand it to the browser's own download. A problem offers nothing. */
export async function exportFile(context: ActionContext, request: TakeRequest): Promise<Result<null>> {
  const { store } = context;
  const { subject, crs, precision } = request;
  // A plan has one form: the one from which it can be read back without loss.
  const format = subject.kind === 'scenario' ? 'geojson' : request.format;
  // A number that is still being counted must not leave.
  if (subject.kind === 'level')
    await whenState(store, (state) => !selectIsCounting(state) && !selectPlanPending(state));
  if (isGone(store.getState(), subject)) return fail('export.gone', {});
  const { extension, mediaType } = FORMAT_FACTS[format];
  const fileName = fileNameOf(store.getState(), subject);
  const written = await write(context, subject, {
    format,
    geometry: { crs, decimals: decimalsFor(crs, precision) },
    language: store.getState().language,
    fileName,
  });
  if (!written.ok) return written;
  const file = `${fileName}.${extension}`;
  offerDownload(file, mediaType, written.value);
  notify(store, { text: { key: 'notice.exported', params: { file } } });
  return ok(null);
}

/** Whether what was pointed at is no more: the dialog may have stood open while it was removed, here or in another tab. */
function isGone(state: AppState, subject: TakeSubject): boolean {
  if (subject.kind === 'layer') return !state.layers.some(({ id }) => id === subject.layerId);
  if (subject.kind === 'scenario') return !selectScenarios(state).some(({ id }) => id === subject.scenarioId);
  return subject.kind === 'ownAreas' && selectOwnAreas(state).length === 0;
}

async function write(
  { store, engine }: ActionContext,
  subject: TakeSubject,
  form: ExportForm,
): Promise<Result<Uint8Array>> {
  const state = store.getState();
  if (subject.kind === 'ownAreas') {
    const provenance = takeProvenance(state, subject);
    return engine.exportOwnAreas({ ...form, areas: selectOwnAreas(state), provenance });
  }
  if (subject.kind === 'layer') {
    const layer = state.layers.find(({ id }) => id === subject.layerId)!;
    return engine.exportMeasures({ ...form, layerId: layer.id, about: measureAbout(layer, state.language) });
  }
  if (subject.kind === 'scenario')
    return engine.writeScenario(scenarioContent(state, subject.scenarioId), `${form.fileName}.geojson`);
  const level = selectLevel(state)!;
  return engine.exportCoverage({
    ...form,
    areasId: level.areasId,
    table: takenTable(state)!,
    context: coverageContext(state)!,
    ownAreas: level.id === OWN_AREAS_LEVEL ? selectOwnAreas(state) : [],
    measures: takenMeasures(state),
    part: selectWithin(state)?.indices ?? null,
  });
}

/** A scenario of the project with what belongs to it. */
function scenarioContent(state: AppState, id: string): ScenarioContent {
  return {
    scenario: selectScenarios(state).find((one) => one.id === id)!,
    measures: selectMeasuresOf(state, id),
    budgets: valuesOf(state.records, 'budget').filter(({ scenario }) => scenario === id),
    rates: selectOwnRates(state),
  };
}

/** Without its ending; of letters that every system and every GIS takes for a name. */
function fileNameOf(state: AppState, subject: TakeSubject): string {
  const plain = subjectName(state, subject).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `pactkaart-${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-${state.date}`;
}

function subjectName(state: AppState, subject: TakeSubject): string {
  if (subject.kind === 'ownAreas') return translate(state.language, 'take.file.ownAreas');
  if (subject.kind === 'layer') {
    const layer = state.layers.find(({ id }) => id === subject.layerId)!;
    return layer.own ? `${layer.target} ${layer.name}` : layer.target;
  }
  if (subject.kind === 'scenario') return scenarioContent(state, subject.scenarioId).scenario.name;
  const { id, level, vintage, name } = selectLevel(state)!;
  if (id === OWN_AREAS_LEVEL) return translate(state.language, 'take.file.ownAreasFigures');
  if (level !== 'municipality' && level !== 'province') return name;
  const within = selectWithin(state)?.name ?? '';
  return `${translate(state.language, `take.file.${level}`)} ${vintage ?? ''} ${within}`;
}
