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
