import { kindOfTarget, MEASURE_KIND_IDS, measureKind, placesOf } from '../../src/domain/plan/measureKind';
import type { MeasureKindId } from '../../src/domain/plan/measureKind';
import { newMeasure, withNumber } from '../../src/domain/plan/plannedMeasure';
import type { MeasureGeometry, MeasurePlace, PlannedMeasure } from '../../src/domain/plan/plannedMeasure';
import { SCENARIO_COLOURS } from '../../src/domain/plan/scenario';
import type { Budget, Scenario } from '../../src/domain/plan/scenario';
import { lekpTarget } from '../../src/domain/targets/lekp';
import { writeScenario } from '../../src/io/plan/scenarioFile';
import { fieldsOfValues } from '../../src/io/project/kinds/recordFields';
import type { RecordValues } from '../../src/io/project/kinds/recordKinds';
import { writeProject } from '../../src/io/project/projectFile';
import { SeededRandom } from '../data/seededRandom';

/** Where the measures are invented: around the Korenmarkt of Gent, in degrees, and in that municipality. */
export const TOWN = {
  place: [3.722, 51.0545],
  area: { levelId: 'municipalities-2025', code: '44021' },
} as const;
const METRE = [1 / 70_100, 1 / 111_250] as const;
const STREETS = [
  ...['Coupure', 'Kouter', 'Watersportbaan', 'Visserij', 'Dampoort', 'Blaisantvest', 'Muide', 'Brugse Poort'],
  ...[
    'Rabot',
    'Ledeberg',
    'Sint-Pietersplein',
    'Citadelpark',
    'Bijloke',
    'Nieuwewandeling',
    'Heernis',
    'Ham',
  ],
];
const NOTES = ['', '', '', 'samen met de heraanleg van de straat', 'wacht op het dossier van de buurt'];
const LEADS = ['', 'dienst Groen', 'dienst Mobiliteit', 'Farys'];
const SYNTHETIC = 'Synthetisch: verzonnen maatregelen, voor schermafbeeldingen';

function scenario(letter: string, place: number): Scenario {
  return {
    ...{ id: `synthetic-${letter}`, name: `Plan ${letter}`, colour: SCENARIO_COLOURS[place]! },
    ...{ author: 'voorbeeld', note: SYNTHETIC, locked: false, archived: false, created: '2026-11-22' },
  };
}

const PLAN_A = scenario('A', 0);
const PLAN_B = scenario('B', 1);

/** A shape of about as many metres as such a measure has. */
function shape(form: string, random: SeededRandom, radius: number): MeasureGeometry {
  const around = (reach: number, [x, y]: readonly [number, number] = TOWN.place): [number, number] => {
    const [angle, away] = [random.between(0, 2 * Math.PI), reach * Math.sqrt(random.next())];
    return [x + Math.cos(angle) * away * METRE[0], y + Math.sin(angle) * away * METRE[1]];
  };
  const at = around(radius);
  if (form === 'point') return { type: 'Point', coordinates: at };
  if (form === 'line') {
    const heading = random.between(0, 2 * Math.PI);
    const line = [at];
    for (let corner = random.whole(2, 5); corner > 0; corner--) {
      const [turn, step] = [heading + random.between(-0.5, 0.5), random.between(60, 180)];
      const [x, y] = line.at(-1)!;
      line.push([x + Math.cos(turn) * step * METRE[0], y + Math.sin(turn) * step * METRE[1]]);
    }
    return { type: 'LineString', coordinates: line };
  }
  const size = random.between(12, 45);
  const ring = Array.from({ length: 6 }, (_, corner): [number, number] => {
    const reach = size * random.between(0.7, 1);
    const angle = (corner * Math.PI) / 3;
    return [at[0] + Math.cos(angle) * reach * METRE[0], at[1] + Math.sin(angle) * reach * METRE[1]];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** What is asked of a kind in numbers, as a municipality would fill it in. */
const NUMBERS: Partial<Record<MeasureKindId, readonly [number, number]>> = {
  ...{ renovation: [4, 60], energy: [18, 250], charging: [2, 6], rainwater: [10, 400] },
};
const KINDS = MEASURE_KIND_IDS.filter((kind) => measureKind(kind).target !== null);

/** Measures of all kinds of the pact: drawn, on an area and without a place, of every status, some in need of attention. */
function measures(count: number, of: Scenario): PlannedMeasure[] {
  const random = new SeededRandom(`plan of ${count}`);
  return Array.from({ length: count }, (_, number) => {
    const kind = KINDS[number % KINDS.length]!;
    const target = measureKind(kind).target!;
    const forms = placesOf(kindOfTarget(lekpTarget(target)), lekpTarget(target));
    const form = random.pick(forms);
    const place: MeasurePlace =
      form === 'area'
        ? { kind: 'area', area: TOWN.area }
        : number % 12 === 7
          ? { kind: 'unlocated', area: TOWN.area }
          : { kind: 'geometry', geometry: shape(form, random, count > 100 ? 9000 : 2600) };
    const [low, high] = NUMBERS[kind] ?? [40, 200];
    const typed = NUMBERS[kind] || place.kind !== 'geometry' ? random.whole(low, high) : null;
    const measure = newMeasure(kind, {
      ...{ id: `${of.id}-${number}`, scenario: of.id, target, place },
      name: number % 4 === 3 ? '' : `${random.pick(STREETS)} ${1 + (number % 40)}`,
      status: (['planned', 'planned', 'planned', 'in_progress', 'idea', 'realised'] as const)[number % 6]!,
      year: number % 17 === 5 ? null : random.whole(2026, number % 9 === 4 ? 2032 : 2030),
      cost: kind === 'cyclePath' && number % 3 > 0 ? 1000 * random.whole(40, 900) : null,
      ...{ note: random.pick(NOTES), lead: random.pick(LEADS) },
    });
    return number % 23 === 13 ? measure : withNumber(measure, typed);
  });
}

function plan(count: number): { measures: PlannedMeasure[]; budgets: Budget[] } {
  const budgets = [2027, 2028, 2029, 2030].map((year) => {
    return { scenario: PLAN_A.id, year, amount: 12_000 * count + 50_000 * (year - 2028) };
  });
  return { measures: measures(count, PLAN_A), budgets };
}

/** A project file with invented plans: Plan A of so many measures and, for a comparison, a Plan B of half of them. */
export function planProject(count: number): Uint8Array {
  const { measures: all, budgets } = plan(count);
  const other = all
    .filter((_, number) => number % 2 === 0)
    .map((one) => ({ ...one, scenario: PLAN_B.id, year: one.year === null ? null : one.year + 1 }));
  const made: Partial<{ [K in keyof RecordValues]: RecordValues[K][] }> = {
    scenario: [PLAN_A, PLAN_B],
    measure: [...all, ...other],
    budget: budgets,
  };
  return writeProject(
    {
      ...{ catalog: null, settings: null, view: null, compared: [] },
      ...fieldsOfValues((kind) => made[kind] ?? []),
    },
    new Map(),
  );
}

/** Another version of that Plan A as its GeoJSON file: some measures moved on, some gone, one more. */
export function otherVersion(count: number): Uint8Array {
  const { measures: all, budgets } = plan(count);
  const kept = all.slice(5).map((one, number) => {
    return number % 7 === 0 ? { ...one, year: 2030, note: 'een jaar later' } : one;
  });
  const added = { ...all[0]!, id: `${PLAN_A.id}-new`, name: 'Achilles Musschestraat' };
  const content = { scenario: PLAN_A, measures: [...kept, added], budgets, rates: [] };
  const written = writeScenario(content, new Map(), 'plan.geojson');
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}
