import { selectOwnLayers } from '../selectors/work';
import { saveProject } from '../project/saveProject';
import { defineAction } from './action';

/** Save the project with all its layers, without a question: for when the dialog cannot come. */
export const saveProjectNow = defineAction<null>({
  run: (context) => {
    const files = selectOwnLayers(context.store.getState()).filter(({ origin }) => origin.kind === 'file');
    void saveProject(context, new Set(files.map(({ id }) => id)));
  },
});

/** Save the project at once, or, when it has layers from files, ask first whether those travel with it. */
export const saveProjectFile = defineAction<null>({
  enabled: (state) => state.phase === 'ready',
  run: (context) => {
    const hasFiles = selectOwnLayers(context.store.getState()).some(({ origin }) => origin.kind === 'file');
    if (hasFiles) context.store.setState({ projectDialog: 'save' });
    else void saveProject(context, new Set());
  },
});
