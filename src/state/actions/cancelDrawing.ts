import type { Problem } from '../../domain/problem';
import { notify } from '../notify';
import { defineAction } from './action';

/** Leave the drawing, with the problem that ended it or of one's own will. An own area that was changed stays as it was. */
export const cancelDrawing = defineAction<Problem | null>({
  run: ({ store }, problem) => {
    store.setState({ drawing: null });
    if (problem) notify(store, { problem });
  },
});
