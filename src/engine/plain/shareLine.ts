import { pathBounds } from '../../geo/transform';
import { planarLength } from '../../geo/planarMeasures';
import type { AreaPlane } from './areaPlane';
import type { AlongBorder } from './borderIndex';
import type { Share } from './share';

/**
 * Length of a line inside each area, in the plane that both are in.
 * The line is cut wherever it meets a border; every stretch between two cuts lies on one side, so its longest piece
 * tells its areas by its middle. A stretch exactly along a shared border belongs to the first of its areas by code,
 * like a point on it.
 * @param positions interleaved; the line is the positions with index `first` up to, not including, `end`.
 */
export function shareLine(plane: AreaPlane, positions: Float64Array, first: number, end: number): Share {
  const whole = planarLength(positions, first, end);
  if (whole === 0 || plane.borders.edgesIn(pathBounds(positions, first, end)).length === 0) {
    const areas = plane.locator.areasAt(positions[2 * first]!, positions[2 * first + 1]!);
    return new Map(areas.map((area) => [area, whole]));
  }
  const share: Share = new Map();
  let stretch = emptyStretch();
  const finishStretch = (): void => {
    if (stretch.length === 0) return;
    for (const area of plane.locator.areasAt(stretch.x, stretch.y, stretch.onBorder)) {
      share.set(area, (share.get(area) ?? 0) + stretch.length);
    }
    stretch = emptyStretch();
  };
  for (let i = first; i < end - 1; i++) {
    const [ax, ay, bx, by] = [
      positions[2 * i]!,
      positions[2 * i + 1]!,
      positions[2 * i + 2]!,
      positions[2 * i + 3]!,
    ];
    const { cuts, along } = plane.borders.meetings(ax, ay, bx, by);
    const length = Math.hypot(bx - ax, by - ay);
    let from = 0;
    for (const to of [...cuts, 1]) {
      const piece = length * (to - from);
      const middle = (from + to) / 2;
      stretch.length += piece;
      if (piece > stretch.longest) {
        stretch.longest = piece;
        stretch.x = ax + (bx - ax) * middle;
        stretch.y = ay + (by - ay) * middle;
        stretch.onBorder = areasAlong(along, middle);
      }
      if (cuts.includes(to)) finishStretch();
      from = to;
    }
  }
  finishStretch();
  return share;
}

/** What lies between two cuts, with the middle of its longest piece. */
interface Stretch {
  length: number;
  longest: number;
  x: number;
  y: number;
  /** Areas along whose border it runs. */
  onBorder: ReadonlySet<number>;
}

const emptyStretch = (): Stretch => ({ length: 0, longest: 0, x: NaN, y: NaN, onBorder: new Set() });

function areasAlong(along: readonly AlongBorder[], share: number): ReadonlySet<number> {
  return new Set(along.filter(({ from, to }) => from < share && share < to).map(({ area }) => area));
}
