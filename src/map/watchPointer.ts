import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import { chooseMeasure } from '../state/actions/selection';
import { runsBy } from '../state/store/action';
import { AREA_FILL_LAYERS } from './areaLayers';
import type { CoverageMapEvents, MapPoint } from './coverageMap';
import type { MeasureHit } from './measureAt';

/** What is under a place of the map, and whether anybody is to hear of it. */
interface Pointed {
  measureAt(place: LngLat): MeasureHit | null;
  listens(): boolean;
}

type PointerEvents = Pick<CoverageMapEvents, 'onSelect' | 'onHover' | 'onMeasure' | 'onPointerPlace'>;

/**
 * Tells which areas and which measure the pointer chooses, and which it is over, with null for the ground beside them;
 * nothing while `listens` says no. With the keyboard the arrows move the map under a cross in its middle, which shows
 * while the map has the focus of the keyboard, and Enter or Space choose what lies under it.
 * @returns how to stop showing the cross
 */
export function watchPointer(
  map: MapLibreMap,
  events: PointerEvents,
  { measureAt, listens }: Pointed,
): () => void {
  const canvas = map.getCanvas();
  // The topmost comes first, and of areas that overlap that is the smallest. An area in two tiles comes twice.
  const areasAt = (point: MapPoint): number[] => {
    const features = map.queryRenderedFeatures([point.x, point.y], { layers: AREA_FILL_LAYERS });
    return [...new Set(features.flatMap(({ id }) => (id === undefined ? [] : [Number(id)])))];
  };
  const choose = (place: LngLat, point: MapPoint, adds: boolean): void => {
    if (!listens()) return;
    // First the measure: choosing an area may move the map.
    if (!events.onMeasure(measureAt(place), adds)) events.onSelect(areasAt(point));
  };
  map.on('click', ({ lngLat, point, originalEvent }) => choose(lngLat, point, originalEvent.shiftKey));

  const cross = document.createElement('div');
  cross.className = 'drawing-cross';
  canvas.after(cross);
  const press = (event: KeyboardEvent): void => {
    if (!listens() || event.repeat) return;
    if (runsBy(chooseMeasure, 'map', event)) events.onMeasure(null, false);
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(map.getCenter(), map.project(map.getCenter()), event.shiftKey);
    }
  };
  canvas.addEventListener('keydown', press);
  const tellMiddle = (): void => {
    if (canvas.matches(':focus-visible')) events.onPointerPlace(map.getCenter());
  };
  map.on('move', tellMiddle);
  canvas.addEventListener('focus', tellMiddle);
  const stop = (): void => cross.remove();

  // A finger does not hover: the mouse move that follows a tap would leave an area marked.
  if (!window.matchMedia('(hover: hover)').matches) return stop;
  let isHovering = false;
  const hover = (place: LngLat | null, point?: MapPoint): void => {
    const area = place && point ? (areasAt(point)[0] ?? null) : null;
    const measure = place && measureAt(place);
    if (area === null && measure === null && !isHovering) return;
    isHovering = area !== null || measure !== null;
    canvas.style.cursor = isHovering ? 'pointer' : '';
    events.onHover(area, measure, point);
  };
  let frame = 0;
  map.on('mousemove', ({ lngLat, point }) => {
    events.onPointerPlace(lngLat);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (listens()) hover(lngLat, { x: point.x, y: point.y });
    });
  });
  map.on('mouseout', () => {
    cancelAnimationFrame(frame);
    events.onPointerPlace(null);
    hover(null);
  });
  return stop;
}
