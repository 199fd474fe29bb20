import type { Area } from '../domain/areas/area';
import { areaCodeOf } from '../domain/areas/areaCode';
import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { attributeValue } from '../features/columns';
import type { AttributeColumn, Columns } from '../features/columns';
import type { ImportNote } from '../features/importReport';
import { rowList } from '../features/namedRows';
import { requireColumn } from './attributes/requireColumn';
import { joinFeatures } from './joinFeatures';
import type { AreaRecipe } from './layerRecipe';

/** The areas of a layer. */
export interface ReadAreas {
  areas: Area[];
  /** One feature an area, in the order of `areas`: everything that speaks of areas by index reads these. */
  columns: Columns;
  /** What was done to make them so. */
  notes: ImportNote[];
}

/**
 * The areas of a layer. It must have polygons, and the code column a value for every feature. Features with one code are
 * one area, joined, with the name and the larger area of the first of them. An area without geometry stays: nothing lies
 * in it. Points and lines are not used.
 */
export function readAreas(columns: Columns, recipe: AreaRecipe, file: string): Result<ReadAreas> {
  if (columns.polygons.feature.length === 0) return fail('areas.noPolygons', { file });
  const codes = requireColumn(columns, recipe.codeColumn, file);
  if (!codes.ok) return codes;
  const names = requireColumn(columns, recipe.nameColumn, file);
  if (!names.ok) return names;
  const parents = recipe.parentColumn === null ? null : requireColumn(columns, recipe.parentColumn, file);
  if (parents?.ok === false) return parents;

  const nameOf = (feature: number): string | null => textAt(names.value, feature);
  const parentOf = (feature: number): string | null => (parents && codeAt(parents.value, feature)) || null;
  const featuresOf = new Map<string, number[]>();
  for (let feature = 0; feature < columns.count; feature++) {
    const code = codeAt(codes.value, feature);
    if (code === '') return fail('areas.noCode', { file, feature: feature + 1, column: recipe.codeColumn });
    const features = featuresOf.get(code);
    if (features) features.push(feature);
    else featuresOf.set(code, [feature]);
  }
  const areas = [...featuresOf].map(([code, [first]]) => ({
    code,
    name: nameOf(first!) ?? code,
    parentCode: parentOf(first!),
  }));
  const several = [...featuresOf].filter(([, features]) => features.length > 1);
  if (several.length === 0) return ok({ areas, columns, notes: [] });
  const joined = joinFeatures(
    columns,
    [...featuresOf.values()],
    file,
    areas.map(({ code, name }) => (name === code ? code : `${name} (${code})`)),
  );
  if (!joined.ok) return joined;
  const differ = several.filter(([, [first, ...others]]) =>
    others.some((other) => nameOf(other) !== nameOf(first!) || parentOf(other) !== parentOf(first!)),
  );
  const note = (code: 'joinedAreas' | 'areaNamesDiffer', of: typeof several): ImportNote[] =>
    of.length === 0 ? [] : [{ code, params: { count: of.length, codes: rowList(of.map(([one]) => one)) } }];
  return ok({
    areas,
    columns: joined.value,
    notes: [...note('joinedAreas', several), ...note('areaNamesDiffer', differ)],
  });
}

function codeAt(column: AttributeColumn, feature: number): string {
  return areaCodeOf(attributeValue(column, feature));
}

function textAt(column: AttributeColumn, feature: number): string | null {
  const value = attributeValue(column, feature);
  return value === null || value === '' ? null : String(value);
}

/** Names under which layers of areas have a postcode. */
const POSTCODE_NAMES = /^(post_?code|postnummer|postnr|zip(_?code)?|code_?postal|cp)$/i;

/** The postcode of every area as its layer has it, in their order; undefined for a layer without a column of them. */
export function postcodesOfAreas({ attributes, count }: Columns): (string | null)[] | undefined {
  const column = attributes.find(({ name }) => POSTCODE_NAMES.test(name.trim()));
  if (!column) return undefined;
  return Array.from({ length: count }, (_, area) => {
    const value = attributeValue(column, area);
    return value === null ? null : String(value);
  });
}
