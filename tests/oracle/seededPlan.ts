import { kindOfTarget, measureKind } from '../../src/domain/plan/measureKind';
import type { KindAttributes } from '../../src/domain/plan/measureKind';
import { newMeasure } from '../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import type { Scenario } from '../../src/domain/plan/scenario';
import { lekpTarget } from '../../src/domain/targets/lekp';
import type { TargetId } from '../../src/domain/targets/target';
import { SeededRandom } from '../../scripts/data/seededRandom';
import { seededLines, seededPoints, seededPolygons } from './seededMeasures';

export const SEEDED_SCENARIO: Scenario = {
  ...{ id: 'plan', name: 'Plan', colour: '#6a1b9a', author: '', note: '' },
  ...{ locked: false, archived: false, created: '2026-11-28' },
};

/** Measures of each kind. */
const EACH = 60;

const GROUND = { point: seededPoints, line: seededLines, polygon: seededPolygons };

/** What a planner may have said of a measure, by the target that it serves. */
const SAID: Readonly<Partial<Record<TargetId, (random: SeededRandom) => object>>> = {
  bomen: (random) => ({ forest: random.chance(0.2), compensation: random.chance(0.1) }),
  hagen: (random) => ({ removed: random.chance(0.2), replanting: random.chance(0.1) }),
  perken: () => ({}),
  renovatie: (random) => ({ dwellings: random.whole(1, 80), individual: random.chance(0.1) }),
  hernieuwbaar: (random) => ({ kwp: random.whole(5, 400), individual: random.chance(0.2) }),
  deel: () => ({}),
  laden: (random) => ({
    connectors: random.whole(1, 6),
    kw: random.pick([null, 11, 22, 43, 50, 150, 300]),
    access: random.pick(['public', 'semi_public', 'private']),
    motorway: random.chance(0.1),
  }),
  fiets: (random) => ({ both_sides: random.chance(0.3), upkeep: random.chance(0.2) }),
  ontharding: (random) => ({ required: random.chance(0.3) }),
  hemelwater: (random) => ({
    volume_m3: random.whole(10, 900),
    replaced_m3: random.pick([null, 4, 9]),
    required: random.chance(0.2),
  }),
};
export const PLANNED_TARGETS = Object.keys(SAID) as readonly TargetId[];

/** Measures of ten kinds, in every form that each can be drawn in, over the seeded ground and a little outside it. */
export const SEEDED_PLAN: readonly PlannedMeasure[] = PLANNED_TARGETS.flatMap((target) => {
  const random = new SeededRandom(`plan ${target}`);
  const kind = kindOfTarget(lekpTarget(target));
  const forms = measureKind(kind).places.filter((form) => form !== 'area');
  return Array.from({ length: EACH }, (_, at): PlannedMeasure => {
    const form = forms[at % forms.length]!;
    const { geometry } = random.pick(GROUND[form]);
    const made = newMeasure(kind, {
      ...{ id: `${target}-${at}`, scenario: SEEDED_SCENARIO.id, target, year: 2028 },
      place: { kind: 'geometry', geometry: geometry as MeasureGeometry },
    });
    const attributes = { ...made.attributes, ...SAID[target]!(random) } as KindAttributes;
    return { ...made, attributes } as PlannedMeasure;
  });
});
