import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { FigureRecipe } from '../../engine/layerRecipe';
import { fileShape } from '../../io/fileShape';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { withStep } from '../history/history';
import { ownFigures } from '../jobs/ownLayers';
import { replacingLayer } from '../jobs/replaceLayer';
import { joinOf, joinQuestion, keptJoin } from '../selectors/ownFigures';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import { withNotice } from '../store/notices';
import { dropping, putting } from '../store/records';
import type { ReadSource } from '../store/work';
import { placeOfLayer } from './layerList';

interface FiguresToOpen {
  read: ReadSource;
  recipe: FigureRecipe;
  /** Ids of figures in whose place these come, so that nothing counts twice. */
  instead: readonly string[];
}

/** Use a read table as figures per area: one step, and the message says how much of it joined. */
async function openOwnFigures(
  { store, engine }: ActionContext,
  { read, recipe: chosen, instead }: FiguresToOpen,
): Promise<Result<null>> {
  const { id, name, origin, replaces } = read;
  const before = store.getState();
  const asked = joinQuestion(before, chosen);
  const joined = await engine.joinFigures(id, chosen, asked?.to ?? null);
  if (!joined.ok) return joined;
  // What parts the columns may have told it, and that does not travel in a project.
  const { decimal } = joined.value;
  const recipe = decimal ? { decimal, ...chosen } : chosen;
  // With that mark it is the same answer, of the areas that were open then.
  const question = joinQuestion(before, recipe);
  const figures = ownFigures(read, question && keptJoin(question, joined));
  const shape = fileShape(read.report.columns);
  const layer: ProjectLayer = { role: 'figures', id, name, origin, recipe, ...(shape !== null && { shape }) };
  const gone = new Set(instead.filter((one) => one !== replaces?.id));
  store.setState((state) => ({
    ownFigures: [...state.ownFigures, figures],
    ...withStep(
      state,
      [
        ...dropping(state.records, 'ownLayer', (before) => gone.has(before.id)),
        ...dropping(state.records, 'layerStyle', ({ layerId }) => gone.has(layerId)),
        ...(replaces
          ? replacingLayer(state.records, replaces.id, layer)
          : putting(state.records, 'ownLayer', [layer])),
      ],
      {
        label: { key: replaces ? 'step.layerReplaced' : 'step.layerOpened', params: { file: name } },
        place: placeOfLayer(layer),
      },
    ),
    ...(recipe.subject.kind === 'target' && { target: recipe.subject.target }),
  }));
  store.setState((state) => {
    const join = joinOf(state, id);
    const params = { file: name, areas: join?.known ?? 0, left: join?.left ?? 0 };
    return withNotice(state, { text: { key: 'notice.figuresOpened', params }, step: state.past.at(-1)! });
  });
  return ok(null);
}

/** Use a table that was read as figures per area: of a target, or inhabitants or dwellings. */
export const openFigureLayer = defineAction<FiguresToOpen, Promise<Result<null>>>({
  history: 'recorded',
  run: openOwnFigures,
});
