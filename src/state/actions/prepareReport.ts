import { defineAction } from './action';

/** Ask for what reports of a level need beyond its numbers: outlines for print, and the years of its cycle paths. */
export const prepareReport = defineAction<string>({
  run: ({ store }, reportLevelId) => {
    store.setState({ reportLevelId });
  },
});
