import { defineAction } from './action';

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  id: 'cancelLayer',
  label: 'action.cancelLayer',
  run: ({ engine }, id) => {
    void engine.cancel(id);
  },
});
