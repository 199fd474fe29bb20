import type { HandedProject } from '../slices/projectFileSlice';
import { defineAction } from './action';

/** Show one of the dialogs about the project; `handed` is a file that came in by another door. */
export const showProjectDialog = defineAction<{ dialog: 'save' | 'open' | 'clear'; handed?: HandedProject }>({
  enabled: (state) => state.phase === 'ready',
  run: ({ store }, { dialog, handed = null }) => {
    store.setState({ projectDialog: dialog, handedProject: handed });
  },
});
