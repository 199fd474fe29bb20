import type { AttributeColumn, Columns } from '../../../../features/columns';
import { emptyColumns } from '../../../../features/emptyColumns';
import type { ShapeKind } from './writeShp';

const KINDS: readonly ShapeKind[] = ['points', 'lines', 'polygons'];

/** The features of a layer that have one kind of geometry. */
export interface LayerOfKind {
  kind: ShapeKind;
  columns: Columns;
}

/**
 * A layer in layers of one kind each, because a Shapefile holds no more. A feature with several kinds is in several of
 * them, and would count as often when they come in again; one without geometry is in the first.
 */
export function splitByKind(columns: Columns): LayerOfKind[] {
  const present = KINDS.filter((kind) => columns[kind].feature.length > 0);
  const kinds: ShapeKind[] = present.length > 0 ? present : ['points'];
  const isPlaced = new Uint8Array(columns.count);
  for (const kind of kinds) for (const feature of columns[kind].feature) isPlaced[feature] = 1;
  return kinds.map((kind, index) => {
    const isIn = new Uint8Array(columns.count);
    for (const feature of columns[kind].feature) isIn[feature] = 1;
    const chosen = [...isIn.keys()].filter(
      (feature) => isIn[feature] === 1 || (index === 0 && isPlaced[feature] === 0),
    );
    return { kind, columns: chosenFeatures(columns, kind, chosen) };
  });
}

/** The first feature that has more than one kind of geometry, which no Shapefile can hold as one; null without any. */
export function featureOfSeveralKinds(columns: Columns): number | null {
  const kindOf = new Map<number, ShapeKind>();
  let first: number | null = null;
  for (const kind of KINDS) {
    for (const feature of columns[kind].feature) {
      const other = kindOf.get(feature);
      if (other !== undefined && other !== kind) first = Math.min(first ?? feature, feature);
      kindOf.set(feature, kind);
    }
  }
  return first;
}

function chosenFeatures(columns: Columns, kind: ShapeKind, chosen: readonly number[]): Columns {
  const place = new Uint32Array(columns.count);
  chosen.forEach((feature, at) => (place[feature] = at));
  const moved = { ...columns[kind], feature: columns[kind].feature.map((feature) => place[feature]!) };
  return {
    ...emptyColumns(),
    count: chosen.length,
    [kind]: moved,
    attributes: columns.attributes.map((column) => chosenValues(column, chosen)),
  };
}

function chosenValues(column: AttributeColumn, chosen: readonly number[]): AttributeColumn {
  const isNull = Uint8Array.from(chosen, (feature) => column.isNull[feature]!);
  const { name, type } = column;
  if (type === 'number')
    return { name, type, isNull, values: Float64Array.from(chosen, (feature) => column.values[feature]!) };
  if (type === 'boolean')
    return { name, type, isNull, values: Uint8Array.from(chosen, (feature) => column.values[feature]!) };
  return { name, type, isNull, values: chosen.map((feature) => column.values[feature]!) };
}
