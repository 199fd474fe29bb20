import type { SplitRows } from '../../src/domain/catalog/officialSources';
import type { AttributeColumn, Columns } from '../../src/features/columns';
import { attributeValue, findAttribute } from '../../src/features/columns';
import { geometryOf, partOfLayer } from '../../src/features/onlyFeatures';

/**
 * A layer in which the rows of one thing are one feature: those that have the named columns and their place in common.
 * Each is the first of its rows, in their order, with their number in the count column; what they do not agree on is not
 * known. A row without the first of the columns, the id, is a thing of its own.
 * @param columns a layer that has the named columns
 */
export function joinRows(columns: Columns, { columns: names, countColumn }: SplitRows): Columns {
  const parted = names.map((name) => findAttribute(columns, name)!);
  const [id] = parted;
  const groups = new Map<string, number[]>();
  for (let feature = 0; feature < columns.count; feature++) {
    const key =
      id === undefined || id.isNull[feature]
        ? `row ${feature}`
        : JSON.stringify([
            parted.map((column) => attributeValue(column, feature)),
            placeOf(columns, feature),
          ]);
    const group = groups.get(key);
    if (group) group.push(feature);
    else groups.set(key, [feature]);
  }
  const rows = [...groups.values()];
  const firsts = rows.map(([first]) => first!);
  const joined = partOfLayer(columns, firsts);
  const attributes = joined.attributes
    .filter(({ name }) => name !== countColumn)
    .map((column) => agreed(column, findAttribute(columns, column.name)!, rows));
  const counts: AttributeColumn = {
    ...{ name: countColumn, type: 'number' },
    values: Float64Array.from(rows, ({ length }) => length),
    isNull: new Uint8Array(rows.length),
  };
  return { ...joined, attributes: [...attributes, counts] };
}

/** Where a feature lies, to the last digit; the same text for the same place. */
function placeOf(columns: Columns, feature: number): number[][] {
  const { points, lines, polygons } = geometryOf(columns, feature);
  return [points, lines, polygons].map(({ positions }) => [...positions]);
}

/** A column of the first rows, not known where the others of a group say something else. */
function agreed(column: AttributeColumn, whole: AttributeColumn, rows: readonly number[][]): AttributeColumn {
  const isNull = column.isNull.slice();
  rows.forEach((group, place) => {
    const [first] = group;
    if (group.some((row) => attributeValue(whole, row) !== attributeValue(whole, first!))) isNull[place] = 1;
  });
  return { ...column, isNull };
}
