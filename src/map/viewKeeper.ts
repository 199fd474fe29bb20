import type { Map as MapLibreMap, MapLibreEvent, PaddingOptions } from 'maplibre-gl';
import { isPassing, paddingFor, ROW } from './clearRoom';
import type { Bounds } from './coverageMap';

/** What the map looks at: the centre in degrees (EPSG:4326) and the zoom of a 512-pixel web Mercator world. */
export interface MapView {
  longitude: number;
  latitude: number;
  zoom: number;
}

/**
 * Whether two views are the same to the eye: within two pixels and a fiftieth of a zoom. A view that went through
 * the address bar comes back rounded and must not move the map.
 */
export function sameView(a: MapView, b: MapView): boolean {
  const degreesPerPixel = 360 / (512 * 2 ** a.zoom);
  return (
    Math.abs(a.zoom - b.zoom) < 0.02 &&
    Math.abs(a.longitude - b.longitude) < 2 * degreesPerPixel &&
    Math.abs(a.latitude - b.latitude) < 2 * degreesPerPixel
  );
}

/** Milliseconds between two choices of somebody who is still on the way. */
const REST = 400;

/** Event data of moves that the reader asked for outside the map itself. */
const ASKED = { asked: true };

/**
 * Where the map looks. As long as nobody moved it, it shows the whole area layer, also after the window changed
 * size; once somebody did, the view is theirs.
 */
export class ViewKeeper {
  readonly #map: MapLibreMap;
  #bounds: Bounds | null = null;
  /** null: whatever keeps clear of what lies over the map. */
  #padding: PaddingOptions | null = null;
  #placed = false;
  /** Where a map that has no size yet, in a tab that is not open, is to go. */
  #waiting: Bounds | null = null;
  readonly #panels: MutationObserver;
  #walking: ReturnType<typeof setTimeout> | undefined;

  /** @param onViewMove hears of every frame of a move that `onViewChange` is told the end of */
  constructor(map: MapLibreMap, onViewChange: (view: MapView) => void, onViewMove: (view: MapView) => void) {
    this.#map = map;
    map.on('resize', () => {
      if (this.#waiting) this.show(this.#waiting);
      else this.#fit();
    });
    this.#panels = new MutationObserver((changes) => {
      const isPanel = changes.some(({ addedNodes, removedNodes }) =>
        [...addedNodes, ...removedNodes].some((node) => !isPassing(node)),
      );
      if (!isPanel) return;
      this.#fit();
      // Also a view that stays is drawn again: names keep clear of the panel.
      map.triggerRepaint();
    });
    const around = map.getContainer().parentElement?.parentElement;
    for (const one of around ? [around, ...around.querySelectorAll(ROW)] : [])
      this.#panels.observe(one, { childList: true });
    map.on('remove', () => {
      this.#panels.disconnect();
      clearTimeout(this.#walking);
    });
    const isAsked = (event: MapLibreEvent & { asked?: boolean }) =>
      Boolean(event.originalEvent ?? event.asked);
    map.on('move', (event) => {
      if (!isAsked(event)) return;
      // Whoever moves the map meanwhile is not taken back to what they chose.
      clearTimeout(this.#walking);
      onViewMove(this.current());
    });
    map.on('moveend', (event) => {
      if (!isAsked(event)) return;
      this.#placed = true;
      onViewChange(this.current());
    });
  }

  setBounds(bounds: Bounds | null): void {
    this.#bounds = bounds;
    this.#fit();
  }

  /** The room to keep free, for a map that nothing but a frame lies over. */
  setPadding(padding: PaddingOptions): void {
    this.#padding = padding;
    this.#fit();
  }

  /** Go to a view, or with null back to the whole area layer. */
  setView(view: MapView | null): void {
    clearTimeout(this.#walking);
    this.#placed = view !== null;
    this.#waiting = null;
    if (!view) {
      this.#fit();
    } else if (!sameView(view, this.current())) {
      this.#map.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom });
    }
  }

  /**
   * Bring an area into view when its middle is outside; zooms out when it is too large, never in. Whoever walks through a table
   * chooses every row on the way: the map waits until they rest.
   */
  focus(bounds: Bounds): void {
    clearTimeout(this.#walking);
    this.#walking = setTimeout(() => this.#bringIn(bounds), REST);
  }

  #bringIn(bounds: Bounds): void {
    const [west, south, east, north] = bounds;
    if (this.#map.getBounds().contains([(west + east) / 2, (south + north) / 2])) return;
    const camera = this.#map.cameraForBounds([west, south, east, north], {
      padding: this.#around(bounds),
      maxZoom: this.#map.getZoom(),
    });
    if (camera) this.#map.easeTo({ ...camera, duration: 500 }, ASKED);
  }

  /** Go to where something lies, as a whole and as large as it can be; at once for who wants no motion. */
  show(bounds: Bounds): void {
    clearTimeout(this.#walking);
    // From here on it is theirs: a panel that comes meanwhile does not bring the whole layer back.
    this.#placed = true;
    this.#waiting = this.#map.getContainer().clientWidth === 0 ? bounds : null;
    if (this.#waiting) return;
    const [west, south, east, north] = bounds;
    this.#map.fitBounds(
      [west, south, east, north],
      { padding: this.#around(bounds), maxZoom: 18, duration: 500 },
      ASKED,
    );
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: 250 }, ASKED);
  }

  current(): MapView {
    const { lng, lat } = this.#map.getCenter();
    return { longitude: lng, latitude: lat, zoom: this.#map.getZoom() };
  }

  /** The view that somebody chose; null while it is the whole area layer. */
  chosen(): MapView | null {
    return this.#placed ? this.current() : null;
  }

  #fit(): void {
    const container = this.#map.getContainer();
    // A hidden tab has no size to fit into; its first resize comes back here.
    if (this.#placed || !this.#bounds || container.clientWidth === 0) return;
    const [west, south, east, north] = this.#bounds;
    this.#map.fitBounds([west, south, east, north], { padding: this.#around(this.#bounds), animate: false });
  }

  #around(bounds: Bounds): PaddingOptions {
    return this.#padding ?? paddingFor(this.#map.getContainer(), bounds);
  }
}
