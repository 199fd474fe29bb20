import type { StandingGeometry } from './splitByStanding';

/** Paths in one array, as deck.gl takes them: interleaved lon/lat, and where each begins, with the end behind the last. */
type Paths = StandingGeometry['lines'];

/** Strokes across a surface: enough to read as hatching, few enough to stay apart in one of ten square metres. */
const STROKES = 9;
/** Dashes of a path, so that a short one is dashed too. */
const DASHES = 12;

function pathsOf(paths: readonly (readonly number[])[]): Paths {
  const start = new Uint32Array(paths.length + 1);
  paths.forEach((path, at) => {
    start[at + 1] = start[at]! + path.length / 2;
  });
  return { positions: Float64Array.from(paths.flat()), start };
}

/** How many degrees of longitude are as long as one of latitude. */
function stretchAt(latitude: number): number {
  return 1 / Math.cos((latitude * Math.PI) / 180);
}

/**
 * Strokes across polygons, from north-west to south-east or, turned, from south-west to north-east, holes left open (even-odd rule). They lie on the ground and are
 * as many for a small polygon as for a large one.
 */
export function hatching(
  { positions, ringStart, polygonStart }: StandingGeometry['polygons'],
  turned = false,
): Paths {
  const way = turned ? -1 : 1;
  const strokes: number[][] = [];
  for (let polygon = 0; polygon + 1 < polygonStart.length; polygon++) {
    const [first, end] = [polygonStart[polygon]!, polygonStart[polygon + 1]!];
    const stretch = stretchAt(positions[2 * ringStart[first]! + 1]!);
    // Along a stroke the sum of the two coordinates, or their difference, stays the same.
    const sumAt = (at: number) => positions[2 * at]! / stretch + way * positions[2 * at + 1]!;
    let [low, high] = [Infinity, -Infinity];
    for (let at = ringStart[first]!; at < ringStart[end]!; at++) {
      low = Math.min(low, sumAt(at));
      high = Math.max(high, sumAt(at));
    }
    for (let stroke = 1; stroke <= STROKES; stroke++) {
      const sum = low + ((high - low) * stroke) / (STROKES + 1);
      const crossings: [x: number, y: number][] = [];
      for (let ring = first; ring < end; ring++) {
        for (let at = ringStart[ring]! + 1; at < ringStart[ring + 1]!; at++) {
          const [before, after] = [sumAt(at - 1), sumAt(at)];
          if (before > sum === after > sum) continue;
          const along = (sum - before) / (after - before);
          const [x0, y0] = [positions[2 * at - 2]!, positions[2 * at - 1]!];
          crossings.push([
            x0 + along * (positions[2 * at]! - x0),
            y0 + along * (positions[2 * at + 1]! - y0),
          ]);
        }
      }
      crossings.sort(([a], [b]) => a - b);
      for (let at = 1; at < crossings.length; at += 2)
        strokes.push([...crossings[at - 1]!, ...crossings[at]!]);
    }
  }
  return pathsOf(strokes);
}

/** Paths cut into dashes of the same length with gaps as long between them; every path begins and ends with a dash. */
export function dashes({ positions, start }: Paths): Paths {
  const found: number[][] = [];
  for (let path = 0; path + 1 < start.length; path++) {
    const [first, end] = [start[path]!, start[path + 1]!];
    const stretch = stretchAt(positions[2 * first + 1]!);
    const lengthTo = (at: number) =>
      Math.hypot(
        (positions[2 * at]! - positions[2 * at - 2]!) / stretch,
        positions[2 * at + 1]! - positions[2 * at - 1]!,
      );
    let whole = 0;
    for (let at = first + 1; at < end; at++) whole += lengthTo(at);
    const part = whole / (2 * DASHES - 1);
    if (part === 0) continue;
    let dash: number[] = [positions[2 * first]!, positions[2 * first + 1]!];
    let [parts, left] = [0, part];
    for (let at = first + 1; at < end; at++) {
      const length = lengthTo(at);
      const [x0, y0] = [positions[2 * at - 2]!, positions[2 * at - 1]!];
      const [x1, y1] = [positions[2 * at]!, positions[2 * at + 1]!];
      let done = 0;
      while (length - done > left && parts < 2 * DASHES - 2) {
        done += left;
        const way = done / length;
        const place = [x0 + way * (x1 - x0), y0 + way * (y1 - y0)];
        if (parts % 2 === 0) found.push([...dash, ...place]);
        dash = place;
        parts++;
        left = part;
      }
      left -= length - done;
      if (parts % 2 === 0) dash.push(x1, y1);
    }
    if (parts % 2 === 0 && dash.length >= 4) found.push(dash);
  }
  return pathsOf(found);
}
