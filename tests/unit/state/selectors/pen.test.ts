import { expect, test } from 'vitest';
import { kindOfTarget } from '../../../../src/domain/plan/measureKind';
import { TARGET_IDS } from '../../../../src/domain/targets/target';
import { pen as words } from '../../../../src/i18n/nl/pen';
import { measureGeometryOf, newMeasureAt, selectPenForms } from '../../../../src/state/selectors/pen';
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
