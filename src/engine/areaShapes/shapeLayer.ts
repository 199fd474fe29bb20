import type { MultiPolygon } from 'geojson';
import { ColumnsBuilder } from '../../features/columnsBuilder';
import type { AttributeColumn, Columns } from '../../features/columns';
import type { ImportReport } from '../../features/importReport';
import { reportLayer } from '../../io/reportLayer';
import type { AreaRecipe } from '../layerRecipe';

/** How the columns of {@link shapeColumns} are read as areas. */
export const SHAPE_RECIPE: AreaRecipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };

/** Shapes as the columns of a layer, so that they are counted as any other area. */
export function shapeColumns(areas: readonly ShapedArea[]): Columns {
  return polygonColumns(
    areas.map(({ geometry }) => geometry),
    [
      textColumn(
        SHAPE_RECIPE.codeColumn,
        areas.map(({ code }) => code),
      ),
      textColumn(
        SHAPE_RECIPE.nameColumn,
        areas.map(({ name }) => name),
      ),
    ],
  );
}

/** Polygons as the columns of a layer with one feature each. @param geometries degrees, EPSG:4326 */
export function polygonColumns(geometries: readonly MultiPolygon[], attributes: AttributeColumn[]): Columns {
  const builder = new ColumnsBuilder();
  for (const { coordinates } of geometries) {
    builder.startFeature();
    for (const rings of coordinates) builder.addPolygon(rings);
    builder.endFeature();
  }
  return builder.toColumns(attributes);
}

/** The report of a layer that no file stands behind. */
export function shapeReport(columns: Columns): ImportReport {
  const raw = { columns, notes: [], crs: null, defaultCrs: 'EPSG:4326' as const };
  return reportLayer(raw, 'own areas', 'geojson', 'EPSG:4326');
}

function textColumn(name: string, values: string[]): AttributeColumn {
  return { name, type: 'text', values, isNull: new Uint8Array(values.length) };
}

/** An area of one's own, with its outline in degrees (EPSG:4326). */
export interface ShapedArea {
  code: string;
  name: string;
  geometry: MultiPolygon;
}
