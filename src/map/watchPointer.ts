import type { Map as MapLibreMap } from 'maplibre-gl';
import { AREA_FILL_LAYER } from './areaLayers';
import type { CoverageMapEvents, MapPoint } from './coverageMap';

/**
 * Tells which areas the pointer chooses among, and which it is over, with null for the ground beside the areas; nothing
 * while `listens` says no.
 */
export function watchPointer(
  map: MapLibreMap,
  events: Pick<CoverageMapEvents, 'onSelect' | 'onHover'>,
  listens: () => boolean,
): void {
  // The topmost comes first, and of areas that overlap that is the smallest. An area in two tiles comes twice.
  const areasAt = (point: MapPoint): number[] => {
    const features = map.queryRenderedFeatures([point.x, point.y], { layers: [AREA_FILL_LAYER] });
    return [...new Set(features.flatMap(({ id }) => (id === undefined ? [] : [Number(id)])))];
  };
  map.on('click', ({ point }) => {
    if (listens()) events.onSelect(areasAt(point));
  });
  // A finger does not hover: the mouse move that follows a tap would leave an area marked.
  if (!window.matchMedia('(hover: hover)').matches) return;
  let hovered: number | null = null;
  const hover = (index: number | null, point?: MapPoint): void => {
    if (index === null && hovered === null) return;
    hovered = index;
    map.getCanvas().style.cursor = index === null ? '' : 'pointer';
    events.onHover(index, point);
  };
  map.on('mousemove', ({ point }) => {
    if (listens()) hover(areasAt(point)[0] ?? null, { x: point.x, y: point.y });
  });
  map.on('mouseout', () => hover(null));
}
