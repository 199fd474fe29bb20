import type { Position, MultiPolygon } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { fromEuropeanGrid } from '../../src/geo/transform';
import type { DrawnArea } from './schematicBoundaries';
import type { SeededRandom } from './seededRandom';

/** A cell of the European 1 km grid (EPSG:3035); `east` and `north` are its lower left corner in km. */
export interface GridCell {
  east: number;
  north: number;
  /** NIS code of the municipality with the largest share of the cell. */
  municipality: string;
  /** That share of the cell's surface, 0 to 1. */
  share: number;
  /** The share of its surface in Flanders and Brussels together, 0 to 1. */
  regionShare: number;
  inhabitants: number;
}

/** A cell's place as a key for maps. */
export function cellKey(east: number, north: number): string {
  return `${east},${north}`;
}

/** A centimetre on the ground, as in our exports. */
const DECIMALS = 1e7;

/** From kilometres in the European grid (EPSG:3035) to lon/lat (EPSG:4326), rounded to 7 decimals. */
export function projectGrid([east, north]: Position): Position {
  const lonLat = fromEuropeanGrid(east! * 1000, north! * 1000);
  return lonLat.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
}

/** Weight of a cell without inhabitants: open country has trees and ponds too. */
const EMPTY_CELL_WEIGHT = 10;
const ATTEMPTS = 40;

/** The ground of one municipality, in km of the population grid, for putting things where people live. */
export class MunicipalGround {
  private readonly polygons: MultiPolygon;
  private readonly weights: readonly number[];

  /** @param cells its cells of the population grid, at least one */
  constructor(
    { polygons }: DrawnArea,
    private readonly cells: readonly GridCell[],
  ) {
    this.polygons = { type: 'MultiPolygon', coordinates: polygons };
    this.weights = cells.map(({ inhabitants }) => inhabitants + EMPTY_CELL_WEIGHT);
  }

  contains(position: Position): boolean {
    return booleanPointInPolygon(position, this.polygons);
  }

  /** A place inside, in proportion to the inhabitants of the cells. */
  place(random: SeededRandom): Position {
    for (let attempt = 1; ; attempt++) {
      const { east, north } = this.cells[random.weighted(this.weights)]!;
      const position = [east + random.next(), north + random.next()];
      // Of a ground much smaller than its cells any place in them will do.
      if (this.contains(position) || attempt === ATTEMPTS) return position;
    }
  }
}

/** A cell is drawn when at least this share of it lies in its municipality. */
const LEAST_SHARE = 0.3;
const NEIGHBOURS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The cells that the schematic map is made of. Cells of which less than 30 % lies in their municipality are left out
 * at the border of Flanders, except the best cell of a municipality that would otherwise be missing. Inside, where
 * such a cell is shared by four or more municipalities, leaving it out would make a hole, so there it stays.
 */
export function drawnCells(grid: readonly GridCell[]): GridCell[] {
  const drawn = new Set(grid.filter((cell) => cell.share >= LEAST_SHARE));
  for (const cell of bestCells(grid)) drawn.add(cell);
  const byKey = new Map(grid.map((cell) => [cellKey(cell.east, cell.north), cell]));
  const outside = new Set<GridCell>();

  /** Whether a place belongs to the world around Flanders. */
  const isOpen = (east: number, north: number): boolean => {
    const cell = byKey.get(cellKey(east, north));
    return cell === undefined || outside.has(cell);
  };
  const reachOutside = (cell: GridCell): void => {
    if (drawn.has(cell) || outside.has(cell)) return;
    if (!NEIGHBOURS.some(([east, north]) => isOpen(cell.east + east, cell.north + north))) return;
    outside.add(cell);
    for (const [east, north] of NEIGHBOURS) {
      const neighbour = byKey.get(cellKey(cell.east + east, cell.north + north));
      if (neighbour) reachOutside(neighbour);
    }
  };
  grid.forEach(reachOutside);
  return grid.filter((cell) => !outside.has(cell));
}

/** Per municipality the cell with the largest share. */
function bestCells(grid: readonly GridCell[]): Iterable<GridCell> {
  const best = new Map<string, GridCell>();
  for (const cell of grid) {
    if (cell.share > (best.get(cell.municipality)?.share ?? 0)) best.set(cell.municipality, cell);
  }
  return best.values();
}
