import { AttributeBuilder } from '../../src/features/attributeBuilder';
import type { Columns } from '../../src/features/columns';
import { ColumnsBuilder } from '../../src/features/columnsBuilder';
import type { DrawnArea } from './schematicBoundaries';

/** Areas as columns: `code`, `name` and, below the top level, `parent`. */
export function areaColumns(areas: readonly DrawnArea[]): Columns {
  const geometry = new ColumnsBuilder();
  const [code, name, parent] = ['code', 'name', 'parent'].map(
    (column) => new AttributeBuilder(column, 'text'),
  );
  areas.forEach((area, number) => {
    geometry.startFeature();
    for (const rings of area.polygons) {
      geometry.startPolygon();
      for (const ring of rings) {
        geometry.startRing();
        for (const [lon, lat] of ring) geometry.addPosition(lon!, lat!);
        geometry.endRing();
      }
      geometry.endPolygon();
    }
    geometry.endFeature();
    code!.set(number, area.code);
    name!.set(number, area.name);
    parent!.set(number, area.parentCode);
  });
  const hasParents = areas.some(({ parentCode }) => parentCode !== null);
  const builders = hasParents ? [code!, name!, parent!] : [code!, name!];
  return geometry.toColumns(builders.map((builder) => builder.toColumn(areas.length)));
}
