import type { Position } from 'geojson';
import { lekpTarget } from '../../../src/domain/targets/lekp';
import type { GeometryKind } from '../../../src/domain/measures/quantityRule';
import { AttributeBuilder } from '../../../src/features/attributeBuilder';
import type { AttributeType, Columns } from '../../../src/features/columns';
import { ColumnsBuilder } from '../../../src/features/columnsBuilder';
import { projectGrid } from '../gridCells';
import type { ExampleFeature } from './exampleFeatures';
import type { ExamplePlan } from './examplePlan';
import type { SeededRandom } from '../seededRandom';

/** Columns of every example layer. `example` says in the file itself that its contents are invented. */
const COMMON_COLUMNS: Record<string, AttributeType> = {
  id: 'text',
  target: 'text',
  status: 'text',
  date: 'date',
  domain: 'text',
  example: 'boolean',
};

/** The features of one example layer as columns in EPSG:4326, with the column names of a planned measure. */
export function exampleColumns(plan: ExamplePlan, features: readonly ExampleFeature[]): Columns {
  const geometry = new ColumnsBuilder();
  const kind = lekpTarget(plan.target).geometry;
  const columns = Object.entries({ ...COMMON_COLUMNS, ...plan.columns });
  const attributes = columns.map(([name, type]) => ({ type, builder: new AttributeBuilder(name, type) }));
  features.forEach((feature, number) => {
    geometry.startFeature();
    addShape(geometry, kind, feature.positions.map(projectGrid));
    geometry.endFeature();
    const { status, date, domain } = feature;
    const common = {
      id: `${plan.target}-${number + 1}`,
      target: plan.target,
      status,
      date,
      domain,
      example: true,
    };
    const values: ExampleFeature['values'] = { ...common, ...feature.values };
    for (const { type, builder } of attributes) {
      builder.set(number, values[builder.name] ?? (type === 'boolean' ? false : null));
    }
  });
  return geometry.toColumns(attributes.map(({ builder }) => builder.toColumn(features.length)));
}

function addShape(geometry: ColumnsBuilder, kind: GeometryKind, positions: Position[]): void {
  if (kind === 'points') {
    for (const [lon, lat] of positions) geometry.addPoint(lon!, lat!);
    return;
  }
  if (kind === 'lines') geometry.startLine();
  else {
    geometry.startPolygon();
    geometry.startRing();
  }
  for (const [lon, lat] of positions) geometry.addPosition(lon!, lat!);
  if (kind === 'lines') geometry.endLine();
  else {
    geometry.endRing();
    geometry.endPolygon();
  }
}

/** The example data show the situation at the end of this month. */
const LAST_REALISED = { year: 2026, month: 10 };
/** Share of what was realised per year since 2021: the pact got under way slowly. */
const YEARLY = [0.08, 0.13, 0.18, 0.21, 0.22, 0.18];

/** A date on which something was realised, ISO, from `firstYear` up to the end of October 2026. */
export function realisedDate(random: SeededRandom, firstYear: number): string {
  const early = Array.from({ length: 2021 - firstYear }, () => YEARLY[0]! / 2);
  const year = firstYear + random.weighted([...early, ...YEARLY]);
  return isoDate(year, random.whole(1, year === LAST_REALISED.year ? LAST_REALISED.month : 12), random);
}

/** A date before the pact. */
export function dateBeforePact(random: SeededRandom): string {
  return isoDate(random.whole(2014, 2020), random.whole(1, 12), random);
}

/** When works that are going on should be done: from November 2026 to the end of 2027. */
export function completionDate(random: SeededRandom): string {
  const month = random.whole(11, 24);
  return isoDate(month > 12 ? 2027 : 2026, month > 12 ? month - 12 : month, random);
}

/** When something planned should be there: 2027 to 2030. */
export function plannedDate(random: SeededRandom): string {
  return isoDate(random.whole(2027, 2030), random.whole(1, 12), random);
}

function isoDate(year: number, month: number, random: SeededRandom): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${year}-${twoDigits(month)}-${twoDigits(random.whole(1, 28))}`;
}
