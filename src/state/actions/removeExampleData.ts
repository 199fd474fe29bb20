import { defineAction } from './action';

/** Take every invented number away at once. Nothing is lost: the same switch brings them back. */
export const removeExampleData = defineAction<null>({
  enabled: (state) => !state.exampleDataRemoved && state.layers.some((layer) => layer.synthetic),
  run: ({ store }) => {
    store.setState({ exampleDataRemoved: true });
  },
});
