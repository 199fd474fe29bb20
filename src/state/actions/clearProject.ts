import { withStep } from '../history/withStep';
import { withNotice } from '../notify';
import { NO_RECORDS, replacing } from '../store/records';
import { defineAction } from './action';

/** Take away all that the user made and opened, on the screen and on the machine. Settings and view stay. */
export const clearProject = defineAction<null>({
  run: ({ store }) => {
    store.setState((state) => {
      const recorded = withStep(state, replacing(state.records, NO_RECORDS), {
        label: { key: 'step.projectCleared', params: {} },
      });
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
