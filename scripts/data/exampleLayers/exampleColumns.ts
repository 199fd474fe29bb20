import type { Position } from 'geojson';
import { AttributeBuilder } from '../../../src/io/attributeBuilder';
import type { AttributeType, Columns } from '../../../src/io/columns';
import { ColumnsBuilder } from '../../../src/io/columnsBuilder';
import { projectGrid } from '../projectGrid';
import type { ExampleFeature } from './exampleFeatures';
import type { ExamplePlan, ExampleShape } from './examplePlan';

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
  const columns = Object.entries({ ...COMMON_COLUMNS, ...plan.columns });
  const attributes = columns.map(([name, type]) => ({ type, builder: new AttributeBuilder(name, type) }));
  features.forEach((feature, number) => {
    geometry.startFeature();
    addShape(geometry, plan.shape, feature.positions.map(projectGrid));
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

function addShape(geometry: ColumnsBuilder, shape: ExampleShape, positions: Position[]): void {
  if (shape === 'point') {
    for (const [lon, lat] of positions) geometry.addPoint(lon!, lat!);
    return;
  }
  if (shape === 'line') geometry.startLine();
  else {
    geometry.startPolygon();
    geometry.startRing();
  }
  for (const [lon, lat] of positions) geometry.addPosition(lon!, lat!);
  if (shape === 'line') geometry.endLine();
  else {
    geometry.endRing();
    geometry.endPolygon();
  }
}
