import { releaseOutlines } from '../releaseOutlines';
import { defineAction } from './action';

/** Remove a layer of the user's own, measures or areas; what was counted for it goes with it. */
export const removeLayer = defineAction<string>({
  run: ({ store, engine }, id) => {
    void engine.dropLayer(id);
    const gone = store.getState().levels.find((level) => level.id === id);
    if (gone) releaseOutlines(gone);
    store.setState((state) => {
      const levels = state.levels.filter((level) => level.id !== id);
      const levelGone = state.levelId === id;
      return {
        layers: state.layers.filter((layer) => layer.id !== id),
        ownLayers: state.ownLayers.filter((layer) => layer.id !== id),
        levels,
        ...(levelGone && { levelId: levels[0]?.id ?? '', selectedCode: null, page: 'map' as const }),
      };
    });
  },
});
