import { defineAction } from './action';

/** Close the first words to a new visitor; they do not come back. */
export const closeWelcome = defineAction<null>({
  run: ({ store }) => {
    store.setState({ welcomed: true });
  },
});
