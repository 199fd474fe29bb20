import { expect, test } from 'vitest';
import { selectTarget } from '../../../../src/state/actions/selection';
import { changeTarget } from '../../../../src/state/actions/targets';
import { selectDrawnMeasures } from '../../../../src/state/selectors/drawing';
import { openPage, settled } from '../../../helpers/countingPage';
import { unsealingChange } from '../../../helpers/targetChanges';

test('another norm draws no measure anew, also after another target was looked at', async () => {
  const context = await openPage(() => 0, { target: 'ontharding' });
  await settled(context);
  const drawn = () => selectDrawnMeasures(context.store.getState());
  const before = drawn();
  expect(before.map(({ layerId }) => layerId)).toEqual(['paved', 'plots']);
  selectTarget.run(context, 'laden');
  expect(drawn()[0]?.layerId).toBe('charging');
  selectTarget.run(context, 'ontharding');
  changeTarget.run(context, unsealingChange({ deadline: '2030-12-31' }));
  expect(drawn()).toHaveLength(2);
  drawn().forEach((measures, at) => {
    expect(measures).toBe(before[at]);
  });
});
