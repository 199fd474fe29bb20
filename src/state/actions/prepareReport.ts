import { prepareReportOf } from '../report/prepareReportOf';
import { defineAction } from './action';

/** Make ready what reports of a level need beyond its numbers: outlines for print, and the years of its cycle paths. */
export const prepareReport = defineAction<string>({
  run: (context, levelId) => {
    void prepareReportOf(context, levelId);
  },
});
