import { defineAction } from './action';

/** Show only the rows of the table whose name or code holds this text. */
export const filterTable = defineAction<string>({
  run: ({ store }, filter) => {
    store.setState({ filter });
  },
});
