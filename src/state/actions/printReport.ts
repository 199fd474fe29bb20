import { defineAction } from './action';

/** Open the browser's own print window, which also writes PDF. */
export const printReport = defineAction<null>({
  run: () => {
    window.print();
  },
});
