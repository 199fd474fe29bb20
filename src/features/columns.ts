/**
 * The engine's input: a layer as columns. No object per feature stands between a file and a number.
 * All positions are lon/lat in EPSG:4326, interleaved, as double precision. A layer may hold points, lines and
 * polygons side by side; a multi-part feature has several entries with the same feature index.
 */
export interface Columns {
  /** Number of features, those without geometry included. */
  count: number;
  points: PointColumns;
  lines: LineColumns;
  polygons: PolygonColumns;
  attributes: AttributeColumn[];
}

export interface PointColumns {
  /** x0, y0, x1, y1, … */
  positions: Float64Array;
  /** Feature index of every point, ascending. */
  feature: Uint32Array;
}

export interface LineColumns {
  positions: Float64Array;
  /** Index of the first position of every line, and the total number of positions at the end. */
  start: Uint32Array;
  /** Feature index of every line, ascending. */
  feature: Uint32Array;
}

export interface PolygonColumns {
  positions: Float64Array;
  /** Index of the first position of every ring (closed: first position repeated), and the total at the end. */
  ringStart: Uint32Array;
  /** Index of the first ring of every polygon (outer ring first, then holes), and the number of rings at the end. */
  polygonStart: Uint32Array;
  /** Feature index of every polygon, ascending. */
  feature: Uint32Array;
}

export type AttributeType = 'number' | 'text' | 'boolean' | 'date';

/** One attribute of all features. `date` holds ISO text. */
export type AttributeColumn = { name: string } & (
  | { type: 'number'; values: Float64Array; isNull: Uint8Array }
  | { type: 'text' | 'date'; values: string[]; isNull: Uint8Array }
  | { type: 'boolean'; values: Uint8Array; isNull: Uint8Array }
);

export type AttributeValue = number | string | boolean | null;

/** The value of one feature, null where the mask says so. */
export function attributeValue(column: AttributeColumn, feature: number): AttributeValue {
  if (column.isNull[feature]) return null;
  return column.type === 'boolean' ? column.values[feature] === 1 : column.values[feature]!;
}

/** The attribute column of that name, capitals aside where only one is meant, if there is one. */
export function findAttribute({ attributes }: Columns, name: string): AttributeColumn | undefined {
  const place = columnPlace(
    attributes.map((column) => column.name),
    name,
  );
  return attributes[place];
}

/**
 * The place of a column that somebody names: the one of exactly that name, else the only one that differs in capitals
 * or in blanks around it alone (`NIS` for `nis`).
 * @returns -1 where there is none, or where several are meant as well.
 */
export function columnPlace(names: readonly string[], wanted: string): number {
  const exact = names.indexOf(wanted);
  if (exact !== -1) return exact;
  const plain = (name: string): string => name.trim().toLowerCase();
  const like = names.flatMap((name, place) => (plain(name) === plain(wanted) ? [place] : []));
  return like.length === 1 ? like[0]! : -1;
}

/** Rows of which values are looked at to tell what a column is, and the first of which are shown. */
export const LOOKED_AT = 200;

/** The columns of a layer with the values of its first rows. */
export function sampleColumns({ attributes, count }: Columns): { name: string; values: AttributeValue[] }[] {
  return attributes.map((column) => ({
    name: column.name,
    values: Array.from({ length: Math.min(LOOKED_AT, count) }, (_, row) => attributeValue(column, row)),
  }));
}
