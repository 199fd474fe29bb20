import type { AreaSize } from './areaSize';

/** How many times larger and denser one area is than another, as a distance; null when that is not known of both. */
function distance(a: AreaSize, b: AreaSize): number | null {
  if (!a.inhabitants.value || !b.inhabitants.value || !a.density || !b.density) return null;
  return Math.hypot(Math.log(a.inhabitants.value / b.inhabitants.value), Math.log(a.density / b.density));
}

/**
 * The areas most like one: about as many inhabitants, about as densely populated. Both count the same, as ratios: an
 * area with twice the inhabitants is as far off as one with half, or one with twice the density (the Euclidean distance
 * of the logarithms). What the areas reached on a target plays no part. Areas of which the inhabitants or the surface
 * are not known, or zero, are left out.
 * @param others the areas to choose from; the area itself, when it is among them, comes first.
 * @returns indices of all that qualify, the most alike first; none when the area's own size is not known.
 */
export function similarAreas(area: AreaSize, others: readonly AreaSize[]): number[] {
  return others
    .flatMap((other, index) => {
      const apart = distance(area, other);
      return apart === null ? [] : [{ index, apart }];
    })
    .sort((a, b) => a.apart - b.apart || a.index - b.index)
    .map(({ index }) => index);
}
