import { combineOwnArea } from '../combineOwnArea';
import type { AreaCombination } from '../combineOwnArea';
import { composeArea } from '../composeArea';
import { selectIsPicking } from '../selectors/pickedAreas';
import { defineAction } from './action';

/** Open or close the panel of own areas; closing it gives up an area in the making. */
export const showOwnAreas = defineAction<boolean>({
  history: 'outside',
  run: ({ store }, ownAreasOpen) => {
    store.setState(ownAreasOpen ? { ownAreasOpen } : { ownAreasOpen, composition: null });
  },
});

/**
 * Begin an area that is made up of areas of a level, or change the members of one, and show that level to choose from.
 * The changed area stays as it is until the composition is kept.
 */
export const startComposing = defineAction<{
  levelId: string;
  codes?: readonly string[];
  editedId?: string | null;
}>({
  history: 'outside',
  run: ({ store }, { levelId, codes = [], editedId = null }) => {
    store.setState((state) => ({
      composition: { levelId, codes, picking: true, editedId },
      ...(state.levelId !== levelId && { levelId, hoveredIndex: null, filter: '', within: null }),
      selectedCode: null,
      page: 'map',
      ownAreasOpen: true,
    }));
  },
});

/** Take an area into the one in the making, or out again. */
export const toggleMember = defineAction<string>({
  history: 'outside',
  run: ({ store }, code) => {
    store.setState(({ composition }) => {
      if (!composition) return {};
      const { codes } = composition;
      const rest = codes.filter((other) => other !== code);
      return { composition: { ...composition, codes: rest.length < codes.length ? rest : [...codes, code] } };
    });
  },
});

/**
 * Let clicks on the map choose the members of the area in the making, on the level that they are of, or choose an area
 * as ever.
 */
export const pickOnMap = defineAction<boolean>({
  history: 'outside',
  label: 'ownAreas.pick',
  shortcuts: [{ key: 'Escape', where: 'page', input: false, when: selectIsPicking }],
  run: ({ store }, picking) => {
    store.setState(({ composition, levelId }) => {
      if (!composition) return {};
      const elsewhere = picking && composition.levelId !== levelId;
      return {
        composition: { ...composition, picking },
        ...(elsewhere && {
          levelId: composition.levelId,
          selectedCode: null,
          hoveredIndex: null,
          within: null,
        }),
      };
    });
  },
});

/** Keep the area in the making under a name. */
export const saveComposition = defineAction<string>({
  history: 'recorded',
  enabled: ({ composition }) => (composition?.codes.length ?? 0) > 0,
  run: (context, name) => {
    void composeArea(context, name);
  },
});

/** Give up the area in the making. */
export const stopComposing = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ composition: null });
  },
});

/** Make a new own area out of others, or a wider or narrower one out of one. */
export const combineAreas = defineAction<AreaCombination>({
  history: 'recorded',
  run: (context, combination) => {
    void combineOwnArea(context, combination);
  },
});
