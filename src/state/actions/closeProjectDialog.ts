import { defineAction } from './action';

export const closeProjectDialog = defineAction<null>({
  id: 'closeProjectDialog',
  label: 'action.closeProjectDialog',
  run: ({ store }) => {
    store.setState({ projectDialog: null, handedProject: null });
  },
});
