import { notify } from '../notify';
import { defineAction } from './action';

/** Take an own area away; the message that says so offers to bring it back. */
export const removeOwnArea = defineAction<string>({
  run: ({ store }, id) => {
    const { ownAreas } = store.getState();
    const index = ownAreas.findIndex((area) => area.id === id);
    const area = ownAreas[index];
    if (!area) return;
    store.setState({ ownAreas: ownAreas.filter((other) => other !== area) });
    notify(store, {
      text: { key: 'notice.ownAreaRemoved', params: { name: area.name } },
      undo: { area, index },
    });
  },
});
