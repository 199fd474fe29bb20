import { expect, test } from 'vitest';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasurePlace, PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { FEATURE_STANDING } from '../../../../src/engine/measureGeometry';
import { addMeasures, changeMeasures, placeMeasure } from '../../../../src/state/actions/measures';
import { chooseMeasures } from '../../../../src/state/actions/planView';
import { selectMeasures } from '../../../../src/state/selectors/plan';
import { selectDrawnPlan } from '../../../../src/state/selectors/planDrawing';
import type { ActionContext } from '../../../../src/state/store/action';
import { targetStore } from '../../../helpers/targetState';

const at = (longitude: number): MeasurePlace => ({
  kind: 'geometry',
  geometry: { type: 'Point', coordinates: [longitude, 51] },
});

test('a change that is not seen leaves the map the very layers that it has, with the chosen ones marked', () => {
  const store = targetStore();
  const context = { store } as ActionContext;
  store.setState({ page: 'plan', target: 'bomen' });
  const tree = (longitude: number) =>
    newMeasure('tree', { id: '', scenario: '', target: 'bomen', place: at(longitude), year: 2028 });
  addMeasures.run(context, [tree(4), tree(4.1)]);
  const ids = selectMeasures(store.getState()).map(({ id }) => id);
  chooseMeasures.run(context, { ids, how: 'only' });
  const drawn = () => selectDrawnPlan(store.getState());
  const change = (what: Partial<PlannedMeasure>, of = ids) => {
    const make = (measure: PlannedMeasure) => ({ ...measure, ...what }) as PlannedMeasure;
    changeMeasures.run(context, { ids: of, change: make, what: JSON.stringify(what) });
  };
  const before = drawn();
  expect(before.map(({ layerId }) => layerId)).toEqual(['plan:chosen', 'plan:bomen']);
  change({ year: 2031, note: 'langs de Dijle' });
  expect(drawn()).toBe(before);

  // A status is seen, the marks under it stay; another place is drawn anew.
  change({ status: 'idea' }, ids.slice(0, 1));
  expect(drawn()[0]).toBe(before[0]);
  expect([...drawn()[1]!.standing]).toEqual([FEATURE_STANDING.idea, FEATURE_STANDING.inPlan]);
  placeMeasure.run(context, { id: ids[1]!, place: at(4.2) });
  expect([...drawn()[1]!.points.positions]).toEqual([4, 51, 4.2, 51]);
  expect([...drawn()[0]!.points.positions]).toEqual([4, 51, 4.2, 51]);
});
