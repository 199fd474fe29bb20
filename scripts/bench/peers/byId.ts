/** Rows of an area's `id` and its value as an array over all areas: areas without a row have nothing in them. */
export function byId(rows: readonly (readonly string[])[], count: number): Float64Array {
  const values = new Float64Array(count);
  for (const [id, value] of rows) values[Number(id)] = Number(value);
  return values;
}
