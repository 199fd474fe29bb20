/** Values per area in the order of the areas' `id`, from the order of their file. */
export function inOrderOfIds(values: Float64Array, ids: Uint32Array): Float64Array {
  const ordered = new Float64Array(values.length);
  ids.forEach((id, i) => (ordered[id] = values[i]!));
  return ordered;
}
