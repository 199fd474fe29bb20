import { defineAction } from './action';

/** Ask for a picture of the map; the room that knows the map makes it. */
export const wantPicture = defineAction<null>({
  enabled: (state) => state.phase === 'ready' && !state.pictureWanted,
  run: ({ store }) => {
    store.setState({ pictureWanted: true });
  },
});
