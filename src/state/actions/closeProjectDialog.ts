import { defineAction } from './action';

/** Close the dialog about the project, and let go of a file that was handed to it. */
export const closeProjectDialog = defineAction<null>({
  run: ({ store }) => {
    store.setState({ projectDialog: null, handedProject: null });
  },
});
