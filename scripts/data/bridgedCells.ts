import type { Position } from 'geojson';
import { cellKey } from './gridCells';
import type { GridCell } from './gridCells';

/** A piece of land of one municipality: a cell, or the triangle that was cut from a neighbour's corner. In km. */
export interface LandPiece {
  municipality: string;
  /** Closed, counter-clockwise. */
  ring: Position[];
}

/** Distance from a grid corner, in km, at which a bridge cuts the edges. */
const BRIDGE_WIDTH = 0.25;
/**
 * The cells around a corner, counter-clockwise from the upper right one: steps from the corner to their lower left.
 * Taken backwards they lead from a cell to its corners, counter-clockwise from the lower left.
 */
const QUADRANTS = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;
/** Steps from a corner along the edge that leads into quadrant 0, 1, 2, 3, counter-clockwise from the east. */
const EDGES = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/**
 * The squares of the cells, without places where an area touches itself, or its larger area does, in one corner only:
 * such a ring would touch itself. There the two diagonal cells are joined by a small bridge, cut from the corners of
 * the other two cells, so that the ground is still divided without gap or overlap.
 * @param provinceOf the larger area of a municipality
 */
export function bridgedCells(
  cells: readonly GridCell[],
  provinceOf: (municipality: string) => string,
): LandPiece[] {
  const owners = new Map(cells.map((cell) => [cellKey(cell.east, cell.north), cell.municipality]));
  const bridges = new Map<string, Bridge>();
  for (const cell of cells) {
    for (const [east, north] of QUADRANTS) {
      const corner = { east: cell.east - east, north: cell.north - north };
      const bridge = bridgeAt(corner, owners, provinceOf);
      if (bridge) bridges.set(cellKey(corner.east, corner.north), bridge);
    }
  }
  const squares = cells.map((cell) => ({
    municipality: cell.municipality,
    ring: closed([0, 1, 2, 3].flatMap((quadrant) => cornerOf(cell, quadrant, bridges))),
  }));
  return [...squares, ...[...bridges.values()].flatMap(triangles)];
}

interface Corner {
  east: number;
  north: number;
}

/** A corner where quadrant `joined` is joined to the one across; the two others give their tips. */
interface Bridge extends Corner {
  joined: 0 | 1;
  /** Owner per quadrant, null outside. */
  owners: (string | null)[];
}

function bridgeAt(
  corner: Corner,
  owners: ReadonlyMap<string, string>,
  provinceOf: (municipality: string) => string,
): Bridge | null {
  const around = QUADRANTS.map(
    ([east, north]) => owners.get(cellKey(corner.east + east, corner.north + north)) ?? null,
  );
  const levels = [(owner: string) => owner, provinceOf, () => 'region'];
  for (const level of levels) {
    const areas = around.map((owner) => owner && level(owner));
    for (const joined of [0, 1] as const) {
      const area = areas[joined];
      if (area && areas[joined + 2] === area && areas[1 - joined] !== area && areas[3 - joined] !== area) {
        return { ...corner, joined, owners: around };
      }
    }
  }
  return null;
}

/** The corner of a cell that sees it in `quadrant`, as one, two or three positions of the cell's ring. */
function cornerOf(cell: GridCell, quadrant: number, bridges: ReadonlyMap<string, Bridge>): Position[] {
  const [east, north] = QUADRANTS[quadrant]!;
  const corner = { east: cell.east - east, north: cell.north - north };
  const bridge = bridges.get(cellKey(corner.east, corner.north));
  const position = [corner.east, corner.north];
  if (!bridge) return [position];
  const isJoined = quadrant % 2 === bridge.joined;
  const [before, after] = cuts(corner, quadrant);
  return isJoined ? [before, position, after] : [before, after];
}

/** Where the two edges of a quadrant are cut, in the order of the ring of the cell in it. */
function cuts(corner: Corner, quadrant: number): [Position, Position] {
  const cut = ([east, north]: readonly [number, number]) => [
    corner.east + east * BRIDGE_WIDTH,
    corner.north + north * BRIDGE_WIDTH,
  ];
  return [cut(EDGES[(quadrant + 1) % 4]!), cut(EDGES[quadrant]!)];
}

/** The tips cut from the two other cells, one for each of the joined ones. */
function triangles(bridge: Bridge): LandPiece[] {
  return [1 - bridge.joined, 3 - bridge.joined].map((quadrant) => {
    const [before, after] = cuts(bridge, quadrant);
    return {
      municipality: bridge.owners[(quadrant + 1) % 4]!,
      ring: closed([before, [bridge.east, bridge.north], after]),
    };
  });
}

function closed(positions: Position[]): Position[] {
  return [...positions, positions[0]!];
}
