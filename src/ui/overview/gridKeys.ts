/** Where the keys are in a grid: row -1 is that of the heads. */
export interface GridPlace {
  row: number;
  column: number;
}

/** As many rows as a page is moved by. */
const PAGE = 10;

/**
 * Where a key leads: arrows by one cell, Home and End along the row, with Control through all rows, PageUp and PageDown by ten
 * rows.
 * @param last the last row and the last column
 * @returns null for a key that moves nowhere
 */
export function movedPlace(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: GridPlace,
  last: GridPlace,
): GridPlace | null {
  const at = (to: GridPlace): GridPlace => ({
    row: Math.min(Math.max(to.row, -1), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  const moves: Record<string, GridPlace> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: Math.max(0, row - PAGE), column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const to = moves[key];
  return to ? at(to) : null;
}
