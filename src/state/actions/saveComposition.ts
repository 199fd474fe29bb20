import { composeArea } from '../composeArea';
import { defineAction } from './action';

/** Keep the area in the making under a name. */
export const saveComposition = defineAction<string>({
  enabled: ({ composition }) => (composition?.codes.length ?? 0) > 0,
  run: (context, name) => {
    void composeArea(context, name);
  },
});
