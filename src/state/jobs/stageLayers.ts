import type { Problem } from '../../domain/problem';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { choicesOf } from '../../io/layerSource';
import type { LayerSource } from '../../io/layerSource';
import type { OpenedProject, ProjectContent } from '../../io/project/projectFile';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { addressSource } from '../../io/project/addressSource';
import { renameLayers } from '../../io/project/layersOfProject';
import type { ActionContext } from '../store/action';
import { countingContext } from '../selectors/counts';
import { areaLevel, labelSizes, measureLayer, nextOwnLayerId, ownFigures } from './ownLayers';
import { releaseOutlines } from './outlineUrls';
import { joinQuestion, keptJoin } from '../selectors/ownFigures';
import { selectBounds } from '../selectors/shownAreas';
import type { AreaLevel, MeasureLayer, OwnFigures } from '../store/data';

/** A layer of a project that cannot be opened; with null its file is not known yet. */
export interface MissingLayer {
  layer: ProjectLayer;
  problem: Problem | null;
}

/** What a layer is read from: a file or address, or the columns that were kept of it. */
export type StagedSource = LayerSource | { kind: 'kept'; name: string; bytes: Uint8Array<ArrayBuffer> };

/** A project whose layers are in the engine, under ids that nothing on the screen has. */
export interface StagedProject {
  project: ProjectContent;
  levels: readonly AreaLevel[];
  measures: readonly MeasureLayer[];
  figures: readonly OwnFigures[];
}

export type Staging =
  { staged: StagedProject; missing: null } | { staged: null; missing: readonly MissingLayer[] };

function sourceOf(
  layer: ProjectLayer,
  data: ReadonlyMap<string, Uint8Array>,
  given: ReadonlyMap<string, Uint8Array>,
): LayerSource | null {
  const address = addressSource(layer);
  if (address) return address;
  const { id, name, origin } = layer;
  const carried = data.get(id);
  const bytes = carried ?? given.get(id);
  // A copy: bytes are handed over to the engine, and may be needed once more. What the project carries is in degrees.
  return bytes ? { kind: 'bytes', name, bytes: bytes.slice(), ...(!carried && choicesOf(origin)) } : null;
}

/** The layers of a project whose files it does not carry. */
export function filesAskedFor({ project, data }: OpenedProject): ProjectLayer[] {
  return project.layers.filter((layer) => sourceOf(layer, data, new Map()) === null);
}

/**
 * Read all layers of a project into the engine, beside what is open there, and try each of them, so that nothing on
 * the screen changes before everything is known to work.
 * @param given files for the layers that the project does not carry, by the id of the layer
 * @returns what is missing, with nothing left behind in the engine
 */
export async function stageLayers(
  context: ActionContext,
  opened: OpenedProject,
  given: ReadonlyMap<string, Uint8Array>,
): Promise<Staging> {
  const missing: MissingLayer[] = [];
  const levels: AreaLevel[] = [];
  const measures: MeasureLayer[] = [];
  const figures: OwnFigures[] = [];
  const names = new Map<string, string>();
  for (const layer of opened.project.layers) {
    const source = sourceOf(layer, opened.data, given);
    if (!source) {
      missing.push({ layer, problem: null });
      continue;
    }
    const id = nextOwnLayerId();
    names.set(layer.id, id);
    const isGiven = layer.origin.kind === 'file' && !opened.data.has(layer.id);
    const staged = await stageLayer(context, { ...layer, id }, source, isGiven, opened.project.settings);
    if (!staged.ok) missing.push({ layer, problem: staged.problem });
    else if ('areas' in staged.value) levels.push(staged.value);
    else if ('joined' in staged.value) figures.push(staged.value);
    else measures.push(staged.value);
  }
  if (missing.length === 0) {
    const project = renameLayers(opened.project, names);
    return { staged: { project, levels, measures, figures }, missing: null };
  }
  levels.forEach(releaseOutlines);
  for (const id of names.values()) await context.engine.dropLayer(id);
  return { staged: null, missing };
}

/**
 * Read one layer into the engine and try it; nothing on the screen changes.
 * @param isGiven true where the user handed the file over: it must then be the one that the layer was made from
 */
export async function stageLayer(
  { store, engine }: ActionContext,
  layer: ProjectLayer,
  source: StagedSource,
  isGiven: boolean,
  settings: ProjectContent['settings'],
): Promise<Result<AreaLevel | MeasureLayer | OwnFigures>> {
  const { id, name, origin } = layer;
  const state = store.getState();
  const read =
    source.kind === 'kept'
      ? await engine.openKept(id, source.bytes, name)
      : await engine.readLayer(id, id, source, selectBounds(state), null);
  if (!read.ok) return read;
  if (isGiven && origin.kind === 'file') {
    const print = await engine.fingerprint(id);
    if (!print.ok) return print;
    if (print.value?.crc32 !== origin.crc32 || print.value.size !== origin.size)
      return fail('project.otherFile', { file: name });
  }
  if (layer.role === 'areas') {
    const opened = await engine.openAreas(id, layer.recipe, labelSizes(state));
    return opened.ok ? ok(areaLevel({ id, name, origin }, opened.value, layer.vintage)) : opened;
  }
  if (layer.role === 'figures') {
    const question = joinQuestion(state, layer.recipe);
    const joined = await engine.joinFigures(id, layer.recipe, question?.to ?? null);
    if (!joined.ok) return joined;
    return ok(ownFigures({ id, name, report: read.value, origin }, question && keptJoin(question, joined)));
  }
  const counted = state.levels.find(({ rolledUpFrom }) => rolledUpFrom === null);
  if (counted) {
    const count = await engine.countMeasures(
      ...([id, counted.id, id, layer.recipe, countingContext(settings ?? state), null] as const),
    );
    if (!count.ok) return count;
  }
  return ok(measureLayer({ id, name, report: read.value, origin }, layer.recipe, layer.emptyIsZero));
}
