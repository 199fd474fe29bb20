import { defineAction } from './action';

export const dismissNotice = defineAction<number>({
  id: 'dismissNotice',
  label: 'action.dismissNotice',
  run: ({ store }, id) => {
    store.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
  },
});
