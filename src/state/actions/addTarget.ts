import type { AddedTarget } from '../../domain/targets/addedTarget';
import { defineAction } from './action';

/** Add a target to the project and show it; one whose key is known already gets the new numbers. */
export const addTarget = defineAction<AddedTarget>({
  run: ({ store }, target) => {
    store.setState(({ addedTargets }) => {
      const known = addedTargets.some(({ key }) => key === target.key);
      return {
        target: target.key,
        addedTargets: known
          ? addedTargets.map((other) => (other.key === target.key ? target : other))
          : [...addedTargets, target],
      };
    });
  },
});
