import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';

export const OWN_OUTLINE_SOURCE = 'own-outlines';

/**
 * Outlines of own areas, each in its colour, over the areas of any level. The colour is a feature state, so that
 * another colour needs no new shapes; an area without one is not drawn.
 */
export function ownOutlineLayers(): LineLayerSpecification[] {
  const colour: ExpressionSpecification = [
    'to-color',
    ['coalesce', ['feature-state', 'colour'], 'rgba(0, 0, 0, 0)'],
  ];
  const layer = (
    id: string,
    paint: NonNullable<LineLayerSpecification['paint']>,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: OWN_OUTLINE_SOURCE,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint,
  });
  return [
    layer('own-outline-casing', { 'line-color': '#ffffff', 'line-width': 4.5, 'line-opacity': 0.8 }),
    layer('own-outline', { 'line-color': colour, 'line-width': 2.5 }),
  ];
}
