import { expect, test } from 'vitest';
import { kindOfTarget } from '../../../../src/domain/plan/measureKind';
import { TARGET_IDS } from '../../../../src/domain/targets/target';
import { pen as words } from '../../../../src/i18n/nl/pen';
import {
  drawnNow,
  measureGeometryOf,
  newMeasureAt,
  selectDrawnTools,
  selectPenForms,
  selectPenTools,
} from '../../../../src/state/selectors/pen';
import { newDrawing } from '../../../../src/state/jobs/drawing';
import type { MeasurePen } from '../../../../src/state/store/plan';
import { createAppStore } from '../../../../src/state/store/appStore';
import { squareAround } from '../../../../src/geo/placing';

const stateFor = (target: (typeof TARGET_IDS)[number]) => ({
  ...createAppStore().getState(),
  ...{ target, date: '2026-11-28' },
});

test('every form that the pen offers for a target has a name of its own', () => {
  for (const target of TARGET_IDS) {
    const forms = selectPenForms(stateFor(target));
    expect(forms.length, target).toBeGreaterThan(0);
    for (const form of forms)
      expect(words).toHaveProperty([`pen.form.${kindOfTarget({ id: target })}.${form}`]);
  }
});

test('a natuurgroenperk is stamped first, and drawn for who wants another size', () => {
  expect(selectPenForms(stateFor('perken'))).toEqual(['stamp', 'polygon']);
});

test('a new measure is planned for the year after that of the header, or for that of the slider', () => {
  const place = { kind: 'geometry', geometry: squareAround([4.4, 51], 10) } as const;
  const measure = newMeasureAt(stateFor('fiets'), place);
  expect(measure).toMatchObject({ kind: 'cyclePath', target: 'fiets', status: 'planned', year: 2027 });
  expect(newMeasureAt({ ...stateFor('fiets'), planYear: 2029 }, place).year).toBe(2029);
});

test('one corner of a line and two of a polygon are no measure yet; one polygon is a polygon', () => {
  expect(measureGeometryOf({ type: 'LineString', coordinates: [[4, 51], [4, 51]] })).toBeNull(); // prettier-ignore
  const open = [[4, 51], [4.1, 51], [4, 51]]; // prettier-ignore
  expect(measureGeometryOf({ type: 'MultiPolygon', coordinates: [[open]] })).toBeNull();
  const { coordinates } = squareAround([4.4, 51], 10);
  expect(measureGeometryOf({ type: 'MultiPolygon', coordinates: [coordinates] })).toEqual({
    type: 'Polygon',
    coordinates,
  });
});

test('tools are the very same while the pointer moves, and others with a corner or while nothing is drawn', () => {
  const drawing = newDrawing({ tool: 'line' });
  const pen: MeasurePen = { form: 'line', measureId: null, moves: false, drawing };
  const moved = (x: number, corners: number) => ({
    ...stateFor('bomen'),
    page: 'plan' as const,
    pen: {
      ...pen,
      drawing: { ...drawing, corners, shape: { type: 'LineString' as const, coordinates: [[4, 51], [x, 51]] } }, // prettier-ignore
    },
  });
  const [first, second, corner] = [moved(4.1, 1), moved(4.2, 1), moved(4.2, 2)];
  expect(selectDrawnTools(second)).toBe(selectDrawnTools(first));
  expect(selectPenTools(second)).toBe(selectPenTools(first));
  expect(selectDrawnTools(corner)).toMatchObject({ id: drawing.id, corners: 2 });
  expect(selectPenTools(corner)).toMatchObject({ form: 'line', drawing: { corners: 2 } });
  expect(drawnNow(second)?.shape).toEqual(second.pen.drawing.shape);
  // On another page the pen waits; one that points at areas draws nothing.
  expect(selectDrawnTools({ ...first, page: 'map' })).toBeNull();
  expect(selectDrawnTools({ ...first, pen: { ...first.pen, form: 'area' } })).toBeNull();
  expect(selectPenTools({ ...first, pen: null })).toBeNull();
});
