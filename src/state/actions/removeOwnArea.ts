import { partAreaWork } from '../areaWork';
import { notify } from '../notify';
import { defineAction } from './action';

/** Take an own area away with all that was made of it; the message that says so offers to bring it back. */
export const removeOwnArea = defineAction<string>({
  run: ({ store }, id) => {
    const state = store.getState();
    const { ownAreas } = state;
    const index = ownAreas.findIndex((area) => area.id === id);
    const area = ownAreas[index];
    if (!area) return;
    const { own, rest } = partAreaWork(state, id);
    store.setState({ ownAreas: ownAreas.filter((other) => other !== area), ...rest });
    notify(store, {
      text: { key: 'notice.ownAreaRemoved', params: { name: area.name } },
      undo: { area, index, work: own },
    });
  },
});
