import type { Position } from 'geojson';
import { Marker } from 'maplibre-gl';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A corner of a shape: its path, its place in that, and where it is. */
export interface Corner {
  path: number;
  at: number;
  position: Position;
}

/**
 * Move corners without dragging (WCAG 2.2, 2.5.7): a click takes the corner under it, the next one puts it down; and what
 * is held can be taken away. For the pointer and for the cross of the keyboard alike. A corner stays in the hand when the
 * map moves away from where it was.
 */
export class HeldCorner {
  readonly #map: MapLibreMap;
  #held: Corner | null = null;
  #ring: Marker | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  get isHeld(): boolean {
    return this.#held !== null;
  }

  hold(corner: Corner): void {
    this.release();
    this.#held = corner;
    const element = document.createElement('div');
    element.className = 'coverage-map-ring';
    this.#ring = new Marker({ element })
      .setLngLat(corner.position.slice(0, 2) as [number, number])
      .addTo(this.#map);
    // The library makes a marker a button; this one is only seen.
    for (const name of ['role', 'aria-label', 'tabindex']) element.removeAttribute(name);
  }

  /** Let go of what is held. @returns it; null where nothing was */
  release(): Corner | null {
    const held = this.#held;
    this.#held = null;
    this.#ring?.remove();
    this.#ring = null;
    return held;
  }
}
