import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { recordsFrom } from '../../../../src/state/store/records';
import type { MultiPolygon, Position } from 'geojson';
import { expect, test, vi } from 'vitest';
import type { DrawnShape, Sketch } from '../../../../src/domain/areas/drawnShape';
import { ok } from '../../../../src/domain/result';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import { lambertSurface } from '../../../../src/geo/planarMeasures';
import {
  cancelDrawing,
  finishDrawing,
  redrawOwnArea,
  setDrawingDistance,
  sketchDrawing,
  startDrawing,
} from '../../../../src/state/actions/drawing';
import { createAppStore } from '../../../../src/state/store/appStore';
import { drawingMeasures } from '../../../../src/state/selectors/drawingMeasures';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { box } from '../../../helpers/squareAreas';

function start(initial: Parameters<typeof createAppStore>[0] = {}) {
  const context = {
    store: createAppStore({ phase: 'ready', ...initial }),
    engine: createEngineApi(columnarEngine),
  };
  const drawing = () => context.store.getState().drawing!;
  return { context, drawing };
}

const polygon = (ring: Position[]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [[ring]] });
function sketch(shape: DrawnShape, fields: Partial<Sketch> = {}): Sketch {
  return { shape, corners: 4, radius: null, finished: true, undoable: false, ...fields };
}

const SQUARE = polygon(box(4, 51, 0.1));
const CROSSING = polygon([
  [4, 51],
  [4.1, 51.1],
  [4.1, 51],
  [4, 51.1],
  [4, 51],
]);

test('an unfinished polygon has a size and no area; a finished one is kept under its name and chosen', async () => {
  const { context, drawing } = start();
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, sketch(SQUARE, { finished: false, corners: 3 }));
  expect(drawingMeasures(drawing()).surface).toBe(lambertSurface(SQUARE));
  finishDrawing.run(context, 'te vroeg');
  expect(selectOwnAreas(context.store.getState())).toEqual([]);

  sketchDrawing.run(context, sketch(SQUARE));
  await vi.waitFor(() => expect(drawing().area).not.toBeNull());
  finishDrawing.run(context, 'Netevallei');
  const ownAreas = selectOwnAreas(context.store.getState());
  const { levelId, selectedCode } = context.store.getState();
  expect(context.store.getState().drawing).toBeNull();
  expect(ownAreas).toMatchObject([{ name: 'Netevallei', origin: { kind: 'drawn' }, geometry: SQUARE }]);
  expect([levelId, selectedCode]).toEqual([OWN_AREAS_LEVEL, ownAreas[0]!.id]);
});

test('a polygon that crosses itself says so, is not lost, and can be mended', async () => {
  const { context, drawing } = start();
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, sketch(CROSSING));
  await vi.waitFor(() => expect(drawing().problem?.code).toBe('shape.crossesItself'));
  expect(drawingMeasures(drawing())).toMatchObject({ surface: null, crossesItself: true });
  finishDrawing.run(context, 'kruis');
  expect(drawing().shape).toEqual(CROSSING);
  expect(selectOwnAreas(context.store.getState())).toEqual([]);
  sketchDrawing.run(context, sketch(SQUARE));
  await vi.waitFor(() => expect(drawing()).toMatchObject({ problem: null, area: SQUARE }));
});

test('a circle is shown while its edge is drawn, and is kept with its centre and the radius of the field', async () => {
  const { context, drawing } = start();
  const centre: DrawnShape = { type: 'Point', coordinates: [4.5, 51] };
  startDrawing.run(context, { tool: 'circle' });
  sketchDrawing.run(context, sketch(centre, { finished: false, radius: 300 }));
  await vi.waitFor(() => expect(drawing().area).not.toBeNull());
  expect(drawingMeasures(drawing()).radius).toBe(300);
  sketchDrawing.run(context, sketch(centre));
  expect(drawing().distance).toBe(300);
  setDrawingDistance.run(context, 1000);
  await vi.waitFor(() => {
    // A polygon of 128 sides on the circle.
    const polygonOfCircle = 64 * Math.sin((2 * Math.PI) / 128) * 1_000_000;
    expect(drawingMeasures(drawing()).surface! / polygonOfCircle).toBeCloseTo(1, 6);
  });
  finishDrawing.run(context, 'Rond het station');
  expect(selectOwnAreas(context.store.getState())[0]!.origin).toEqual({
    kind: 'circle',
    centre: [4.5, 51],
    radius: 1000,
  });
});

test('a line becomes an area once its distance is given, and none again when the field is emptied', async () => {
  const { context, drawing } = start();
  startDrawing.run(context, { tool: 'line' });
  const line: DrawnShape = {
    type: 'LineString',
    coordinates: [
      [4.5, 51],
      [4.6, 51],
    ],
  };
  sketchDrawing.run(context, sketch(line, { corners: 2 }));
  setDrawingDistance.run(context, 100);
  await vi.waitFor(() => expect(drawing().area).not.toBeNull());
  const { length, surface } = drawingMeasures(drawing());
  expect(surface! / (200 * length! + Math.PI * 10_000)).toBeCloseTo(1, 3);
  setDrawingDistance.run(context, null);
  await vi.waitFor(() => expect(drawing().area).toBeNull());
  setDrawingDistance.run(context, 100);
  await vi.waitFor(() => expect(drawing().area).not.toBeNull());
  finishDrawing.run(context, 'Langs het kanaal');
  expect(selectOwnAreas(context.store.getState())[0]!.origin).toEqual({ kind: 'buffer', distance: 100 });
});

test('the corners of an own area are moved in a drawing; the area changes when that is kept, not before', async () => {
  const area = ownAreaOf({ name: 'Nete', origin: { kind: 'imported', file: 'nete.geojson' } });
  const { context, drawing } = start({ records: recordsFrom({ ownArea: [area] }) });
  redrawOwnArea.run(context, area.id);
  expect(drawing()).toMatchObject({ shape: area.geometry, finished: true, editedId: area.id });
  const moved = polygon(box(4, 51, 0.2));
  sketchDrawing.run(context, sketch(moved));
  await vi.waitFor(() => expect(drawing().area).toEqual(moved));
  expect(selectOwnAreas(context.store.getState())).toEqual([area]);
  cancelDrawing.run(context, null);
  expect(selectOwnAreas(context.store.getState())).toEqual([area]);
  expect(context.store.getState().drawing).toBeNull();

  redrawOwnArea.run(context, area.id);
  sketchDrawing.run(context, sketch(moved));
  await vi.waitFor(() => expect(drawing().area).toEqual(moved));
  finishDrawing.run(context, 'Grote Nete');
  expect(selectOwnAreas(context.store.getState())).toEqual([
    { ...area, name: 'Grote Nete', origin: { kind: 'drawn' }, geometry: moved },
  ]);
});

test('a kept circle is corrected by its centre and radius', async () => {
  const origin = { kind: 'circle' as const, centre: [4.5, 51], radius: 250 };
  const { context, drawing } = start({ records: recordsFrom({ ownArea: [ownAreaOf({ origin })] }) });
  redrawOwnArea.run(context, 'own-area-1');
  expect(drawing()).toMatchObject({ tool: 'circle', distance: 250 });
  setDrawingDistance.run(context, 500);
  await vi.waitFor(() => expect(drawing().area).not.toBeNull());
  finishDrawing.run(context, 'Nete');
  expect(selectOwnAreas(context.store.getState())[0]!.origin).toEqual({ ...origin, radius: 500 });
});

test('a name that comes before the engine has answered is kept as soon as it has', async () => {
  const { context } = start();
  startDrawing.run(context, { tool: 'polygon' });
  sketchDrawing.run(context, sketch(SQUARE));
  finishDrawing.run(context, 'Snel');
  await vi.waitFor(() => expect(selectOwnAreas(context.store.getState())).toMatchObject([{ name: 'Snel' }]));
  expect(context.store.getState().drawing).toBeNull();
});

test('while a drawing keeps changing only its newest state is asked for, and a late answer is left', async () => {
  const { context, drawing } = start();
  const answers: (() => void)[] = [];
  const asked: unknown[] = [];
  context.engine.shapeArea = (request) => {
    asked.push(request);
    return new Promise((resolve) => {
      answers.push(() => resolve(ok(request.kind === 'check' ? (request.geometry as MultiPolygon) : SQUARE)));
    });
  };
  startDrawing.run(context, { tool: 'polygon' });
  await vi.waitFor(() => expect(drawing().area).toBeNull());
  const shapes = [0.1, 0.2, 0.3].map((side) => polygon(box(4, 51, side)));
  sketchDrawing.run(context, sketch(shapes[0]!));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  sketchDrawing.run(context, sketch(shapes[1]!));
  sketchDrawing.run(context, sketch(shapes[2]!));
  answers[0]!();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(drawing().area).toBeNull();
  expect(asked[1]).toEqual({ kind: 'check', geometry: shapes[2] });
  cancelDrawing.run(context, null);
  answers[1]!();
  await Promise.resolve();
  expect(context.store.getState().drawing).toBeNull();
});
