import { notify } from '../notify';
import { NO_WORK } from '../project/ownWork';
import { defineAction } from './action';
import { removeLayer } from './removeLayer';

/** Take away all that the user made and opened, on the screen and on the machine. Settings and view stay. */
export const clearProject = defineAction<null>({
  run: (context) => {
    const { store } = context;
    for (const { id } of store.getState().ownLayers) removeLayer.run(context, id);
    store.setState({
      ...NO_WORK,
      ...{ savedWork: null, projectName: null, projectDialog: null, composition: null, drawing: null },
    });
    notify(store, { text: { key: 'notice.projectCleared', params: {} } });
  },
});
