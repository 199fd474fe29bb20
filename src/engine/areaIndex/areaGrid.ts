import type { GridWindow } from './gridWindow';

/** The grid over the areas. */
export interface AreaGrid extends GridWindow {
  /** Per cell, row by row: the set of areas that the whole cell belongs to, or `~border cell` where edges meet it. */
  label: Int32Array;
}
