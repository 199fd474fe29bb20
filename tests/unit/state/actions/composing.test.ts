import { expect, test } from 'vitest';
import type { ActionContext } from '../../../../src/state/store/action';
import { pickOnMap } from '../../../../src/state/actions/composing';
import { createAppStore } from '../../../../src/state/store/appStore';
import { selectIsPicking } from '../../../../src/state/selectors/shownAreas';
import { levelOf } from '../../../helpers/levelOf';

test('to choose on the map the level of the members is shown again, with what was chosen', () => {
  const levels = [levelOf('towns', []), levelOf('provinces', [])];
  const composition = { levelId: 'towns', codes: ['1'], picking: true, editedId: null };
  const store = createAppStore({ levels, levelId: 'provinces', composition });
  expect(selectIsPicking(store.getState())).toBe(false);
  pickOnMap.run({ store } as ActionContext, true);
  expect(store.getState()).toMatchObject({ levelId: 'towns', composition });
  expect(selectIsPicking(store.getState())).toBe(true);
});
