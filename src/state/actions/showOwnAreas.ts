import { defineAction } from './action';

/** Open or close the panel of own areas; closing it gives up an area in the making. */
export const showOwnAreas = defineAction<boolean>({
  run: ({ store }, ownAreasOpen) => {
    store.setState(ownAreasOpen ? { ownAreasOpen } : { ownAreasOpen, composition: null });
  },
});
