import type { OwnArea } from '../../domain/areas/ownArea';
import { defineAction } from './action';

/** Give an own area another name or colour. */
export const changeOwnArea = defineAction<{ id: string } & Partial<Pick<OwnArea, 'name' | 'colour'>>>({
  run: ({ store }, { id, ...changes }) => {
    store.setState(({ ownAreas }) => ({
      ownAreas: ownAreas.map((area) => (area.id === id ? { ...area, ...changes } : area)),
    }));
  },
});
