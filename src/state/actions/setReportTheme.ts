import type { ReportTheme } from '../slices/reportSlice';
import { defineAction } from './action';

/** Choose what the map of a report colours. */
export const setReportTheme = defineAction<ReportTheme>({
  run: ({ store }, reportTheme) => {
    store.setState({ reportTheme });
  },
});
