import type { FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';

export const CONTEXT_SOURCE = 'context';

/** Areas in grey and white under a few of one's own, so that a valley shows where in the country it lies. */
export function contextLayers(): (FillLayerSpecification | LineLayerSpecification)[] {
  return [
    { id: 'context-fill', type: 'fill', source: CONTEXT_SOURCE, paint: { 'fill-color': '#f8fafb' } },
    {
      id: 'context-border',
      type: 'line',
      source: CONTEXT_SOURCE,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': '#c3ccd3', 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.4, 10, 1] },
    },
  ];
}
