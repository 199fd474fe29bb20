import type { OpenedProject } from '../../io/project/projectFile';
import { withStep } from '../history/history';
import { openProject } from '../jobs/openProject';
import type { MissingLayer } from '../jobs/stageLayers';
import { defineAction } from '../store/action';
import { replacing, NO_RECORDS } from '../store/records';
import { withNotice } from '../store/notices';

/**
 * Open a project in the place of the one on the screen; `given` are files for layers that it does not carry, by layer.
 * Answers with the layers that stood in the way, and then nothing changed.
 */
export const openProjectFile = defineAction<
  { name: string; opened: OpenedProject; given: ReadonlyMap<string, Uint8Array> },
  Promise<readonly MissingLayer[]>
>({
  history: 'recorded',
  run: (context, { name, opened, given }) => openProject(context, name, opened, given),
});

/**
 * Take away all that the user made and opened. Settings and view stay.
 * @param history true clears the steps too: it cannot be undone then, and nothing is left on the device
 */
export const clearProject = defineAction<{ history: boolean }>({
  history: 'recorded',
  run: ({ store }, { history }) => {
    store.setState((state) => {
      const cleared = withStep(state, replacing(state.records, NO_RECORDS), {
        label: { key: 'step.projectCleared', params: {} },
        place: { page: 'map' },
      });
      const recorded = history ? { records: NO_RECORDS, past: [], future: [] } : cleared;
      const step = recorded.past === state.past ? undefined : recorded.past.at(-1);
      return {
        ...recorded,
        ...{ compared: [], savedRecords: null, projectName: null, projectDialog: null },
        ...{ composition: null, drawing: null },
        ...withNotice(state, {
          text: { key: 'notice.projectCleared', params: {} },
          step,
        }),
      };
    });
  },
});
