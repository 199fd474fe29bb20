import { withAreaWork } from '../areaWork';
import { defineAction } from './action';

/** Take back what a message told, and close it. */
export const undoNotice = defineAction<number>({
  run: ({ store }, id) => {
    store.setState((state) => {
      const undo = state.notices.find((notice) => notice.id === id)?.undo;
      if (!undo) return {};
      return {
        notices: state.notices.filter((notice) => notice.id !== id),
        ownAreas: state.ownAreas.toSpliced(undo.index, 0, undo.area),
        ...withAreaWork(state, undo.work),
      };
    });
  },
});
