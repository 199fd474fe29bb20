import { defineAction } from './action';

/** Stop reading or counting a layer. */
export const cancelLayer = defineAction<string>({
  run: ({ engine }, id) => {
    void engine.cancel(id);
  },
});
