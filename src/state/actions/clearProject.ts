import { withStep } from '../history/withStep';
import { withNotice } from '../notify';
import { NO_RECORDS, replacing } from '../store/records';
import { defineAction } from './action';

/**
 * Take away all that the user made and opened. Settings and view stay.
 * @param history true clears the steps too: it cannot be undone then, and nothing is left on the device
 */
export const clearProject = defineAction<{ history: boolean }>({
  run: ({ store }, { history }) => {
    store.setState((state) => {
      const cleared = withStep(state, replacing(state.records, NO_RECORDS), {
        label: { key: 'step.projectCleared', params: {} },
      });
      const recorded = history ? { records: NO_RECORDS, past: [], future: [] } : cleared;
      const step = recorded.past.at(-1);
      return {
        ...recorded,
        ...{ compared: [], savedRecords: null, projectName: null, projectDialog: null },
        ...{ composition: null, drawing: null },
        ...withNotice(state, {
          text: { key: 'notice.projectCleared', params: {} },
          ...(step && { step }),
        }),
      };
    });
  },
});
