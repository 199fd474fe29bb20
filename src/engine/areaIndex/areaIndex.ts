import { pathBounds } from '../../geo/transform';
import type { PolygonColumns } from '../../features/columns';
import { areaEdges } from './areaEdges';
import type { AreaEdges } from './areaEdges';
import type { AreaGrid } from './areaGrid';
import { AreaSets, NO_AREAS } from './areaSets';
import { borderCells } from './borderCells';
import type { BorderCells } from './borderCells';
import { borderSums } from './borderSums';
import { cellMasks } from './cellMasks';
import type { CellMasks } from './cellMasks';
import { windowAround } from './gridWindow';
import type { GridWindow } from './gridWindow';
import { labelCells } from './labelCells';
import type { CellCentres } from './labelCells';
import { isLeftOfEdge, isVertexLeftOf } from './tieRule';

const NOWHERE = { minX: 0, minY: 0, maxX: 0, maxY: 0 };

/**
 * Where the areas are: their borders, and a grid whose inner cells know their areas and whose border cells know their
 * edges. Answers exactly which areas a position belongs to, with one rule for ties (tieRule.ts). In a partition every
 * position inside the union belongs to exactly one area; on the outer border, to its area on the west and south side
 * and to none on the east and north side. Areas may overlap in any number. A ring that crosses itself, and parts of
 * one area that overlap, hold what an odd number of edges encloses.
 */
export class AreaIndex {
  readonly areaCount: number;
  readonly edges: AreaEdges;
  readonly grid: AreaGrid;
  readonly sets: AreaSets;
  readonly cells: BorderCells;
  readonly centres: CellCentres;
  readonly masks: CellMasks;
  /**
   * Twice the signed area of a triangle of an edge and a position of its cell, as computed, has the true sign when it
   * is larger than this either way; otherwise exact arithmetic must say.
   */
  readonly certain: number;
  #borderSums: Int32Array | null = null;

  /**
   * @param polygons in degrees, rings closed; `feature` is the index of the area. None is allowed: then nothing lies in
   * an area. @param areaCount number of areas, those without polygons included.
   */
  constructor(polygons: PolygonColumns, areaCount: number) {
    this.areaCount = areaCount;
    this.edges = areaEdges(polygons);
    this.sets = new AreaSets(areaCount);
    const { positions, count } = this.edges;
    const window = windowAround(count > 0 ? pathBounds(positions, 0, 2 * count) : NOWHERE);
    const { cells, label } = borderCells(this.edges, window);
    this.grid = { ...window, label };
    this.cells = cells;
    this.centres = labelCells(label, window, cells, this.edges, this.sets);
    this.masks = cellMasks(cells, this.edges, this.centres.set, this.sets);
    this.certain = certainAbove(this.edges, window);
  }

  /** The set of areas (a number of `sets`) that a position belongs to. Exact. */
  labelAt(x: number, y: number): number {
    const { originX, originY, perX, perY, columns, rows, label } = this.grid;
    const column = Math.floor((x - originX) * perX);
    const row = Math.floor((y - originY) * perY);
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) return NO_AREAS;
    const found = label[row * columns + column]!;
    return found >= 0 ? found : this.labelInCell(~found, x, y);
  }

  /**
   * The set of areas of a position in a border cell: that of the cell's centre, changed at every edge on the straight
   * way from there. Exact; the slow path of `maskInCell`.
   */
  labelInCell(cell: number, x: number, y: number): number {
    const { entryStart, edge, ends } = this.cells;
    const { left, right } = this.edges;
    const centreX = this.centres.positions[2 * cell]!;
    const centreY = this.centres.positions[2 * cell + 1]!;
    let set = this.centres.set[cell]!;
    if (x === centreX && y === centreY) return set;
    for (let entry = entryStart[cell]!; entry < entryStart[cell + 1]!; entry++) {
      const p = 4 * entry;
      const [ax, ay, bx, by] = [ends[p]!, ends[p + 1]!, ends[p + 2]!, ends[p + 3]!];
      if (isLeftOfEdge(ax, ay, bx, by, x, y) === (this.centres.isLeft[entry] === 1)) continue;
      const aIsLeft = isVertexLeftOf(centreX, centreY, x, y, ax, ay);
      if (aIsLeft === isVertexLeftOf(centreX, centreY, x, y, bx, by)) continue;
      set = this.sets.across(set, left[edge[entry]!]!, right[edge[entry]!]!);
    }
    return set;
  }

  /**
   * The set of areas that a whole box belongs to, or -1 when a border may cross it. Constant time; a box that is only
   * partly on the grid, or beside it, is answered too.
   */
  boxLabel(minX: number, minY: number, maxX: number, maxY: number): number {
    const { originX, originY, perX, perY, columns, rows, label } = this.grid;
    const west = Math.max(0, Math.floor((minX - originX) * perX));
    const south = Math.max(0, Math.floor((minY - originY) * perY));
    const east = Math.min(columns - 1, Math.floor((maxX - originX) * perX));
    const north = Math.min(rows - 1, Math.floor((maxY - originY) * perY));
    if (west > east || south > north) return NO_AREAS;
    if (west === east && south === north) return Math.max(-1, label[south * columns + west]!);
    this.#borderSums ??= borderSums(this.grid);
    const sums = this.#borderSums;
    const upper = (north + 1) * (columns + 1);
    const lower = south * (columns + 1);
    const inside =
      sums[upper + east + 1]! - sums[lower + east + 1]! - sums[upper + west]! + sums[lower + west]!;
    return inside === 0 ? label[south * columns + west]! : -1;
  }
}

/**
 * Bound on the rounding error of the sign test (Shewchuk 1997: 3.34e-16 times the sum of the two products), for the
 * longest edge and two positions that are at most a cell apart from it.
 */
function certainAbove({ count, positions }: AreaEdges, { cellWidth, cellHeight }: GridWindow): number {
  let longest = 0;
  for (let p = 0; p < 4 * count; p += 4) {
    longest = Math.max(
      longest,
      Math.abs(positions[p + 2]! - positions[p]!),
      Math.abs(positions[p + 3]! - positions[p + 1]!),
    );
  }
  const reach = longest + 2 * Math.max(cellWidth, cellHeight);
  return 4e-16 * 2 * reach * reach;
}
