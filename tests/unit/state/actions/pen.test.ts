import type { MultiPolygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import type { Sketch } from '../../../../src/domain/areas/drawnShape';
import { newMeasure } from '../../../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry } from '../../../../src/domain/plan/plannedMeasure';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { lambertSurface } from '../../../../src/geo/planarMeasures';
import { addMeasures } from '../../../../src/state/actions/measures';
import { finishMeasure, leavePen, takeBox, takeHole, takePen } from '../../../../src/state/actions/pen';
import { shapeOfMeasure } from '../../../../src/state/selectors/pen';
import { selectMeasures } from '../../../../src/state/selectors/plan';
import { createAppStore } from '../../../../src/state/store/appStore';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { box } from '../../../helpers/squareAreas';

/** A page of the plan with measures that are drawn, none of them chosen. */
function pageWith(...geometries: MeasureGeometry[]) {
  const context = {
    store: createAppStore({ phase: 'ready', target: 'ontharding', page: 'plan', date: '2026-11-28' }),
    engine: createEngineApi(columnarEngine),
  };
  addMeasures.run(
    context,
    geometries.map((geometry) =>
      newMeasure('unsealing', {
        ...{ id: '', scenario: '', target: 'ontharding', year: 2028 },
        place: { kind: 'geometry', geometry },
      }),
    ),
  );
  const { store } = context;
  store.setState({ chosenMeasures: new Set() });
  return { context, store, ids: selectMeasures(store.getState()).map(({ id }) => id) };
}

const square = (x: number, side = 0.01): MeasureGeometry => ({
  type: 'Polygon',
  coordinates: [box(x, 51, side)],
});
const drawn = (ring: Position[]): Sketch => ({
  shape: { type: 'MultiPolygon', coordinates: [[ring]] },
  ...{ corners: ring.length - 1, radius: null, finished: true, undoable: false },
});

/** Cut a hole in a square of a hundredth of a degree; answers what it was and what became of it. */
async function cut(ring: Position[]) {
  const { context, store, ids } = pageWith(square(4));
  const shape = () => shapeOfMeasure(selectMeasures(store.getState())[0]!) as MultiPolygon;
  const before = shape();
  takeHole.run(context, ids[0]!);
  await finishMeasure.run(context, drawn(ring));
  return { store, before, after: shape(), steps: store.getState().past.length };
}

test('a hole in a measure is a hole of what it was: its surface is less by that of the hole', async () => {
  const hole = box(4.003, 51.003, 0.002);
  const { store, before, after, steps } = await cut(hole);
  expect(after.coordinates[0]).toHaveLength(2);
  const taken = lambertSurface(before) - lambertSurface(after);
  expect(taken).toBeCloseTo(lambertSurface({ type: 'MultiPolygon', coordinates: [[hole]] }), 1);
  expect(steps).toBe(2);
  expect(store.getState().pen).toBeNull();
});

test('a hole over the edge is a bite out of it, and one across makes two parts of it', async () => {
  const bite = await cut(box(4.008, 51.003, 0.004));
  expect(bite.after.coordinates).toHaveLength(1);
  expect(bite.after.coordinates[0]).toHaveLength(1);
  expect(lambertSurface(bite.after)).toBeLessThan(lambertSurface(bite.before));
  const band = [[3.99, 51.004], [4.02, 51.004], [4.02, 51.006], [3.99, 51.006], [3.99, 51.004]]; // prettier-ignore
  expect((await cut(band)).after.coordinates).toHaveLength(2);
});

test('a hole beside the measure, or over all of it, changes nothing and says so', async () => {
  for (const [ring, code] of [
    [box(4.02, 51, 0.01), 'hole.beside'],
    [box(3.9, 50.9, 0.5), 'hole.all'],
  ] as const) {
    const { store, before, after, steps } = await cut(ring);
    expect(after).toEqual(before);
    expect(steps).toBe(1);
    expect(store.getState().notices.map(({ problem }) => problem?.code)).toEqual([code]);
    // The pen stays, to draw it better.
    expect(store.getState().pen?.form).toBe('hole');
  }
});

test('boxes add what lies in them to what is chosen, and make no step', async () => {
  const { context, store, ids } = pageWith(square(4), square(4.1), square(4.2));
  takeBox.run(context, null);
  await finishMeasure.run(context, drawn(box(3.99, 50.99, 0.05)));
  expect([...store.getState().chosenMeasures]).toEqual([ids[0]]);
  await finishMeasure.run(context, drawn(box(4.19, 50.99, 0.05)));
  expect([...store.getState().chosenMeasures]).toEqual([ids[0], ids[2]]);
  expect(store.getState().past).toHaveLength(1);
});

test('a box chooses what crosses it or holds it without a corner in it, and nothing that only lies around it', async () => {
  const ring = box(4, 51, 0.1);
  const { context, store, ids } = pageWith(
    { type: 'LineString', coordinates: [[3.9, 50.9], [4.2, 51.2]] }, // prettier-ignore
    { type: 'Polygon', coordinates: [ring] },
    // Around a hole in which the box lies, and past its corner.
    { type: 'Polygon', coordinates: [ring, [...box(4.02, 51.02, 0.06)].reverse()] },
    { type: 'LineString', coordinates: [[4.0, 51.05], [4.05, 51.1], [4.1, 51.1]] }, // prettier-ignore
  );
  takeBox.run(context, null);
  await finishMeasure.run(context, drawn(box(4.045, 51.045, 0.01)));
  expect([...store.getState().chosenMeasures]).toEqual(ids.slice(0, 2));
});

test('Escape lets go of the gesture first and of the tool then', () => {
  const { context, store } = pageWith();
  takePen.run(context, { form: 'polygon' });
  const { pen } = store.getState();
  store.setState({ pen: { ...pen!, drawing: { ...pen!.drawing, corners: 2 } } });
  leavePen.run(context, null);
  expect(store.getState().pen).toMatchObject({ form: 'polygon', drawing: { corners: 0, shape: null } });
  leavePen.run(context, null);
  expect(store.getState().pen).toBeNull();
});
