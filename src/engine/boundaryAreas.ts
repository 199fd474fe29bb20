import type { Area } from '../domain/areas/area';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { AttributeColumn, Columns } from '../features/columns';
import type { PreparedAreas } from './engine';
import { joinFeatures } from './joinFeatures';
import type { AreaRecipe } from './layerRecipe';

/** Which outlines known areas are to have. */
export interface BoundaryRequest {
  /** Known areas in their order: their codes, names and parents stay as they are. */
  areas: readonly Area[];
  /** Per known area the codes of the layer whose outlines make it up together. */
  parts: readonly (readonly string[])[];
  /** The larger areas that the known ones are parts of, by their code as a parent. */
  larger: readonly Area[];
}

/** How the columns of {@link boundaryAreas} are read as areas. */
export const BOUNDARY_RECIPE: AreaRecipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: 'parent' };

function textColumn(name: string, texts: readonly (string | null)[]): AttributeColumn {
  const isNull = Uint8Array.from(texts, (text) => Number(text === null));
  return { name, type: 'text', values: texts.map((text) => text ?? ''), isNull };
}

function named(columns: Columns, areas: readonly Area[]): Columns {
  const attributes = [
    textColumn(
      'code',
      areas.map(({ code }) => code),
    ),
    textColumn(
      'name',
      areas.map(({ name }) => name),
    ),
    textColumn(
      'parent',
      areas.map(({ parentCode }) => parentCode),
    ),
  ];
  return { ...columns, attributes };
}

function without(columns: Columns, areas: readonly Area[]): Area[] {
  const drawn = new Set(columns.polygons.feature);
  return areas.filter((_, index) => !drawn.has(index));
}

/**
 * Known areas, and the larger ones that they make up, with the outlines of a layer: parts that merged are united, and so
 * are the known areas of every larger one. One feature an area, in their order.
 * @param of the layer, one feature an area
 * @returns `boundaries.missing` for areas without an outline, `areas.notJoined` for outlines that cannot be united
 */
export function boundaryAreas(
  of: Pick<PreparedAreas, 'areas' | 'columns'>,
  { areas, parts, larger }: BoundaryRequest,
  file: string,
): Result<{ areas: Columns; larger: Columns }> {
  const place = new Map(of.areas.map(({ code }, index) => [code, index]));
  const groups = parts.map((codes) => codes.flatMap((code) => place.get(code) ?? []).sort((a, b) => a - b));
  const names = areas.map(({ name }) => name);
  const joined = joinFeatures({ ...of.columns, attributes: [] }, groups, file, names);
  if (!joined.ok) return joined;
  const bare = without(joined.value, areas);
  if (bare.length > 0) {
    const params = { file, count: bare.length, of: areas.length };
    return fail('boundaries.missing', { ...params, names: bare.map(({ name }) => name).join(', ') });
  }
  const members = larger.map(({ code }) =>
    areas.flatMap(({ parentCode }, index) => (parentCode === code ? [index] : [])),
  );
  const united = joinFeatures(
    joined.value,
    members,
    file,
    larger.map(({ name }) => name),
  );
  if (!united.ok) return united;
  return ok({ areas: named(joined.value, areas), larger: named(united.value, larger) });
}
