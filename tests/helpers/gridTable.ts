/** Lower left corner of the small grid of the tests, in kilometres of EPSG:3035: around Gent. */
export const GRID_EAST = 3890;
export const GRID_NORTH = 3120;

export const GRID_RECIPE = { cellColumn: 'cell', areaColumn: 'nis', valueColumn: 'people', cellSize: 1000 };

/** A table of grid cells, row by row from the south west; `code` says the municipality of a cell. */
export function gridTable(
  people: readonly (readonly number[])[],
  code: (column: number, row: number) => string,
): string {
  const rows = people.flatMap((line, row) =>
    line.map(
      (value, column) => `N${GRID_NORTH + row}E${GRID_EAST + column},${code(column, row)},${String(value)}`,
    ),
  );
  return ['cell,nis,people', ...rows].join('\n');
}
