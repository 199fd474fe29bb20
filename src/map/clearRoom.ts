import type { PaddingOptions } from 'maplibre-gl';
import type { Bounds } from './coverageMap';

/** What lies over the map, in CSS pixels from its top left. */
export interface Cover {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between what is shown and the panels, in CSS pixels: on a phone there is little to give away. */
const [WIDE_GAP, NARROW_GAP] = [24, 12];
const NARROW = 600;
/** In less than so much of a side nothing is made out; panels then lie over what is shown. */
const LEAST_SIDE = 48;

/** Width of a box on the map for every unit of its height. @param bounds in degrees */
function aspectOf([west, south, east, north]: Bounds): number {
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.max((east - west) * stretch, 1e-9) / Math.max(north - south, 1e-9);
}

/**
 * The padding that leaves the rectangle between the covers in which a shape is largest; of those in which it is equally large
 * the roomiest.
 * @param size of the map, CSS pixels
 * @param aspect width of the shape for every unit of its height
 */
export function clearRoom(
  size: { width: number; height: number },
  covers: readonly Cover[],
  aspect: number,
): Required<PaddingOptions> {
  const gap = size.width < NARROW ? NARROW_GAP : WIDE_GAP;
  const all = { left: 0, top: 0, right: size.width, bottom: size.height };
  const edges = (from: 'left' | 'top', to: 'right' | 'bottom') =>
    [...new Set([0, all[to], ...covers.flatMap((cover) => [cover[from], cover[to]])])]
      .filter((edge) => edge >= 0 && edge <= all[to])
      .sort((a, b) => a - b);
  const [xs, ys] = [edges('left', 'right'), edges('top', 'bottom')];
  let best = { size: 0, area: 0, room: all };
  for (const left of xs)
    for (const right of xs)
      for (const top of ys)
        for (const bottom of ys) {
          const [width, height] = [right - left - 2 * gap, bottom - top - 2 * gap];
          if (width < LEAST_SIDE || height < LEAST_SIDE) continue;
          const shape = Math.min(width, height * aspect);
          const area = width * height;
          if (shape < best.size || (shape === best.size && area <= best.area)) continue;
          const isClear = covers.every(
            (cover) =>
              cover.left >= right || cover.right <= left || cover.top >= bottom || cover.bottom <= top,
          );
          if (isClear) best = { size: shape, area, room: { left, top, right, bottom } };
        }
  const { room } = best;
  return {
    left: room.left + gap,
    top: room.top + gap,
    right: size.width - room.right + gap,
    bottom: size.height - room.bottom + gap,
  };
}

/** What only holds others side by side: the map is seen between them. */
export const ROW = '.map-head, .plan-tools-place';

/** Of a part of the page over the map: what comes and goes with the pointer covers nothing. */
export const isPassing = (node: Node): boolean =>
  node instanceof Element && node.matches('.tooltip, .coverage-map-note, .coverage-map-place');

/** The elements around the ground of a map that may lie over it: its own buttons and words, and the panels beside it. */
function elementsOver(ground: HTMLElement): Element[] {
  const map = ground.parentElement;
  return [map, map?.parentElement]
    .flatMap((parent) => [...(parent?.children ?? [])])
    .flatMap((one) => (one.matches(ROW) ? [...one.children] : [one]))
    .filter((one) => !one.contains(ground) && !isPassing(one))
    .concat(...ground.querySelectorAll('.maplibregl-ctrl'));
}

/** What lies over a map now. */
export function coversOf(ground: HTMLElement): Cover[] {
  const frame = ground.getBoundingClientRect();
  return elementsOver(ground).flatMap((one): Cover[] => {
    const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
    const isOver =
      width * height > 0 &&
      left < frame.right &&
      right > frame.left &&
      top < frame.bottom &&
      bottom > frame.top &&
      one.checkVisibility({ visibilityProperty: true });
    if (!isOver) return [];
    return [
      {
        left: Math.max(0, left - frame.left),
        top: Math.max(0, top - frame.top),
        right: Math.min(frame.width, right - frame.left),
        bottom: Math.min(frame.height, bottom - frame.top),
      },
    ];
  });
}

/** The padding that keeps a box clear of what lies over a map now. @param bounds in degrees */
export function paddingFor(ground: HTMLElement, bounds: Bounds): PaddingOptions {
  return clearRoom(ground.getBoundingClientRect(), coversOf(ground), aspectOf(bounds));
}
