import { defineAction } from './action';

/** Close a message. */
export const dismissNotice = defineAction<number>({
  run: ({ store }, id) => {
    store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
  },
});
