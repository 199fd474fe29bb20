import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfTarget, measureKind } from '../../../src/domain/plan/measureKind';
import { countedQuantity, inSmallUnits } from '../../../src/domain/plan/countedQuantity';
import { newMeasure } from '../../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, PlannedMeasure } from '../../../src/domain/plan/plannedMeasure';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import { TARGET_IDS } from '../../../src/domain/targets/target';
import type { AttributeType } from '../../../src/features/columns';
import { featureMeasures } from '../../../src/engine/plain/featureMeasures';
import { outcomeReader } from '../../../src/engine/plain/featureOutcomes';
import { geojsonColumns } from '../../helpers/geojsonColumns';

const metre = { x: 1 / 70_000, y: 1 / 111_000 };
const at = (x: number, y: number) => [4.35 + x * metre.x, 50.85 + y * metre.y];
const geometries: fc.Arbitrary<MeasureGeometry> = fc
  .record({
    form: fc.constantFrom('Point', 'MultiPoint', 'LineString', 'Polygon'),
    width: fc.double({ min: 1, max: 300, noNaN: true }),
    height: fc.double({ min: 1, max: 30, noNaN: true }),
  })
  .map(({ form, width, height }): MeasureGeometry => {
    const corners = [at(0, 0), at(width, 0), at(width, height), at(0, height)];
    if (form === 'Point') return { type: form, coordinates: corners[0]! };
    if (form !== 'Polygon') return { type: form, coordinates: corners };
    return { type: form, coordinates: [[...corners, corners[0]!]] };
  });

/** A value of an attribute of any kind, by its name. */
function valueOf(name: string, original: unknown): fc.Arbitrary<unknown> {
  if (typeof original === 'boolean') return fc.boolean();
  if (name === 'kw') return fc.constantFrom(null, 0, 3.7, 11, 22.08, 43, 50, 150, 300);
  if (name === 'access') return fc.constantFrom('public', 'semi_public', 'private');
  if (name === 'spacing_m' || name === 'per_tree_m2' || typeof original === 'string') {
    return fc.constant(original);
  }
  return fc.option(fc.double({ min: 0, max: 5000, noNaN: true }));
}

const measures: fc.Arbitrary<PlannedMeasure> = fc
  .constantFrom(...TARGET_IDS)
  .chain((target) => {
    const kind = kindOfTarget(lekpTarget(target));
    const attributes = Object.entries(measureKind(kind).defaults).map(([name, original]) => [
      ...[name, valueOf(name, original)],
    ]);
    return fc.record({
      ...{ target: fc.constant(target), geometry: geometries },
      quantity: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
      attributes: fc.record(Object.fromEntries(attributes) as Record<string, fc.Arbitrary<unknown>>),
    });
  })
  .map(({ target, geometry, quantity, attributes }) => ({
    ...newMeasure(kindOfTarget(lekpTarget(target)), {
      ...{ id: 'm', scenario: 's', target, quantity },
      place: { kind: 'geometry', geometry },
    }),
    attributes: attributes as never,
  }));

test('a measure counts in a plan what it counts as a feature of a layer with the same columns', () => {
  fc.assert(
    fc.property(measures, fc.constantFrom('call2022', 'press2024'), (measure, cpeWeights) => {
      if (measure.place.kind !== 'geometry') return;
      const { geometry } = measure.place;
      const target = lekpTarget(measure.target as (typeof TARGET_IDS)[number]);
      // In a layer a row of trees is one thing unless it says how many.
      fc.pre(measure.kind !== 'tree' || measure.quantity !== null || /Point/.test(geometry.type));
      const properties = { ...measure.attributes, quantity: measure.quantity, status: 'planned' };
      const types = Object.entries(properties).map(([name, value]): [string, AttributeType] => [
        name,
        typeof value === 'boolean' ? 'boolean' : typeof value === 'string' ? 'text' : 'number',
      ]);
      const columns = geojsonColumns([{ geometry, properties }], Object.fromEntries(types));
      const sizes = featureMeasures(columns);
      const recipe = { yearColumn: null, statusColumn: null, quantityColumn: null };
      const ofLayer = outcomeReader(
        columns,
        sizes,
        { ...recipe, target: target.id, rule: null, filtered: true },
        { date: 20261128, cpeWeights },
      )(0);

      const size = sizes.size[0]!;
      const drawn = {
        points: sizes.kind[0] === 'points' ? size : 0,
        lengths: sizes.kind[0] === 'lines' ? [size] : [],
        area: sizes.kind[0] === 'polygons' ? size : 0,
      };
      const { counted, notCounted } = countedQuantity(measure, drawn, { target, cpeWeights });
      expect(notCounted?.reason ?? null).toBe(ofLayer.counts ? null : ofLayer.reason);
      if (ofLayer.counts) expect(counted).toBe(inSmallUnits(ofLayer.quantity, target.unit));
    }),
    { numRuns: 500 },
  );
});
