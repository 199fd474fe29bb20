import type { Map as MapLibreMap } from 'maplibre-gl';
import { AREA_FILL_LAYER } from './areaLayers';
import type { CoverageMapEvents, MapPoint } from './coverageMap';

/** Tells which area the pointer chooses or is over, with null for the ground beside the areas. */
export function watchPointer(
  map: MapLibreMap,
  events: Pick<CoverageMapEvents, 'onSelect' | 'onHover'>,
): void {
  const areaAt = (point: MapPoint): number | null => {
    const [feature] = map.queryRenderedFeatures([point.x, point.y], { layers: [AREA_FILL_LAYER] });
    return feature?.id === undefined ? null : Number(feature.id);
  };
  map.on('click', ({ point }) => events.onSelect(areaAt(point)));
  // A finger does not hover: the mouse move that follows a tap would leave an area marked.
  if (!window.matchMedia('(hover: hover)').matches) return;
  let hovered: number | null = null;
  const hover = (index: number | null, point?: MapPoint): void => {
    if (index === null && hovered === null) return;
    hovered = index;
    map.getCanvas().style.cursor = index === null ? '' : 'pointer';
    events.onHover(index, point);
  };
  map.on('mousemove', ({ point }) => hover(areaAt(point), { x: point.x, y: point.y }));
  map.on('mouseout', () => hover(null));
}
