import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import type { GridCell } from './gridCell';
import type { DrawnArea } from './schematicBoundaries';
import type { SeededRandom } from './seededRandom';

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
