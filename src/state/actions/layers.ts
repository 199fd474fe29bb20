import type { EmptyIsZero } from '../../domain/coverage/layerReach';
import { problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { AreaRecipe, MeasureRecipe } from '../../engine/layerRecipe';
import { withStep } from '../history/withStep';
import { withNotice } from '../notify';
import { importOwnAreas, openOwnAreas, openOwnMeasures } from '../ownLayer';
import type { ReadSource } from '../ownLayer';
import { selectOwnLayers } from '../selectors/work';
import { dropping } from '../store/records';
import { updateLayer } from '../updateLayer';
import { defineAction } from './action';

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  history: 'outside',
  label: 'form.stop',
  run: ({ store, engine }, id) => {
    void engine.cancel(id);
    updateLayer(store, id, { status: 'failed', problem: problem('cancelled', {}), progress: null });
  },
});

/** Use a source that was read as areas: {@link openOwnAreas}. */
export const openAreaLayer = defineAction<
  { read: ReadSource; recipe: AreaRecipe; vintage: number | null },
  Promise<Result<null>>
>({
  history: 'recorded',
  run: (context, { read, recipe, vintage }) => openOwnAreas(context, read, recipe, vintage),
});

/** Use a source that was read as measures: {@link openOwnMeasures}. */
export const openMeasureLayer = defineAction<
  { read: ReadSource; recipe: MeasureRecipe; emptyIsZero: EmptyIsZero; repeated: boolean },
  Promise<Result<null>>
>({
  history: 'recorded',
  run: (context, { read, recipe, emptyIsZero, repeated }) =>
    openOwnMeasures(context, read, recipe, emptyIsZero, repeated),
});

/** Take the areas of a source that was read over as own areas: {@link importOwnAreas}. */
export const importAreas = defineAction<{ read: ReadSource; nameColumn: string }, Promise<Result<null>>>({
  history: 'recorded',
  run: (context, { read, nameColumn }) => importOwnAreas(context, read, nameColumn),
});

/** Remove a layer of the user's own, measures or areas; the message that says so offers to bring it back. */
export const removeLayer = defineAction<string>({
  history: 'recorded',
  run: ({ store }, id) => {
    store.setState((state) => {
      const layer = selectOwnLayers(state).find((one) => one.id === id);
      if (!layer) return {};
      const params = { file: layer.name };
      const recorded = withStep(
        state,
        dropping(state.records, 'ownLayer', (one) => one.id === id),
        {
          label: { key: 'step.layerRemoved', params },
          place: layer.role === 'measures' ? { target: layer.recipe.target } : { page: 'map', levelId: id },
        },
      );
      return {
        ...recorded,
        ...withNotice(state, { text: { key: 'notice.layerRemoved', params }, step: recorded.past.at(-1)! }),
      };
    });
  },
});
