import { defineAction } from './action';

export const filterTable = defineAction<string>({
  id: 'filterTable',
  label: 'action.filterTable',
  run: ({ store }, filter) => {
    store.setState({ filter });
  },
});
