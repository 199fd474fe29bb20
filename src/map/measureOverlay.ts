import type { Layer } from '@deck.gl/core';
import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MeasureGeometry } from '../engine/measureGeometry';
import { loadLate } from '../io/lateCode';
import type { ThinnedTo } from './coverageMap';

/** Hears when measures that were given are on the screen, or why they cannot be. */
export interface MeasureOverlayEvents {
  onDrawn(): void;
  onThinned(to: ThinnedTo | null): void;
  onError(cause: unknown): void;
}

interface DeckDrawing {
  overlay: MapLibreOverlay;
  draw(measures: readonly MeasureGeometry[]): void;
}

/**
 * Draws measures with deck.gl inside the map's own layer order. deck.gl is loaded when the first measures come and
 * the map has drawn itself once: the overlay only finds its place in a style that is loaded, and would draw over the
 * names otherwise.
 */
export class MeasureOverlay {
  readonly #map: MapLibreMap;
  readonly #events: MeasureOverlayEvents;
  #measures: readonly MeasureGeometry[] = [];
  #deck: DeckDrawing | null = null;
  #loading = false;
  #waiting = false;
  #removed = false;

  constructor(map: MapLibreMap, events: MeasureOverlayEvents) {
    this.#map = map;
    this.#events = events;
  }

  set(measures: readonly MeasureGeometry[]): void {
    this.#measures = measures;
    if (!this.#deck && measures.length === 0) {
      this.#events.onDrawn();
      return;
    }
    this.#whenStyleLoaded();
  }

  remove(): void {
    this.#removed = true;
    this.#deck?.overlay.finalize();
    this.#deck = null;
  }

  #whenStyleLoaded(): void {
    if (this.#map.isStyleLoaded()) {
      void this.#draw();
    } else if (!this.#waiting) {
      this.#waiting = true;
      this.#map.once('idle', () => {
        this.#waiting = false;
        this.#whenStyleLoaded();
      });
      this.#map.triggerRepaint();
    }
  }

  async #draw(): Promise<void> {
    if (this.#loading || this.#removed) return;
    if (this.#deck) {
      this.#deck.draw(this.#measures);
      return;
    }
    this.#loading = true;
    try {
      this.#deck = await this.#load();
    } catch (cause) {
      this.#events.onError(cause);
    } finally {
      this.#loading = false;
    }
    if (this.#deck) this.#whenStyleLoaded();
  }

  async #load(): Promise<DeckDrawing | null> {
    const {
      ALL_FROM,
      MapLibreOverlay,
      measureLayers,
      symbolAtlas,
      symbolSize,
      STRETCH,
      SYMBOL_ZOOM,
      thinnedTo,
    } = await loadLate(() => import('./deckOverlay'));
    if (this.#removed) return null;
    /** What is on the screen, and what comes in its place: it is prepared unseen, a stretch in each frame. */
    let layers: Layer[] = [];
    let steps: ReturnType<typeof measureLayers> | null = null;
    let drawn = true;
    const overlay = new MapLibreOverlay({
      interleaved: true,
      layers,
      onAfterRender: () => {
        if (drawn || steps || !layers.every((layer) => layer.isLoaded)) return;
        drawn = true;
        // The frame that prepared the layers may not have shown them yet: one more frame does.
        this.#map.once('idle', () => this.#events.onDrawn());
        this.#map.triggerRepaint();
      },
      onError: (cause) => this.#events.onError(cause),
    });
    this.#map.addControl(overlay);
    let [size, zoom] = [0, 0];
    const draw = (measures: readonly MeasureGeometry[]): void => {
      drawn = false;
      [size, zoom] = [sizeNow(), zoomNow()];
      steps = measureLayers(measures, { symbols: size > 0 ? { atlas: symbolAtlas(), size } : null, zoom });
      prepare(steps, []);
    };
    const prepare = (mine: NonNullable<typeof steps>, unseen: Layer[]): void => {
      // Meanwhile others were given.
      if (mine !== steps || this.#removed) return;
      const seen = new Set(layers.map(({ id }) => id));
      for (let weight = 0; weight < STRETCH;) {
        const next = mine.next();
        if (next.done) {
          layers = next.value;
          steps = null;
          overlay.setProps({ layers });
          this.#events.onThinned(thinnedTo(layers));
          this.#map.triggerRepaint();
          return;
        }
        const others = next.value.layers.filter(({ id }) => !seen.has(id));
        unseen.push(...others.map((layer) => layer.clone({ visible: false })));
        if (others.length > 0) weight += next.value.weight;
      }
      overlay.setProps({ layers: [...layers, ...unseen] });
      // After the frame in which they are prepared.
      requestAnimationFrame(() => setTimeout(() => prepare(mine, unseen)));
    };
    /** Of symbols, by half steps of the zoom; 0 while points are dots. */
    const sizeNow = (): number => {
      const zoom = Math.floor(2 * this.#map.getZoom()) / 2;
      return zoom >= SYMBOL_ZOOM ? symbolSize(zoom) : 0;
    };
    /** By whole steps of the zoom, up to that from which nothing is thinned out. */
    const zoomNow = (): number => Math.min(ALL_FROM, Math.floor(this.#map.getZoom()));
    this.#map.on('zoom', () => {
      if (!this.#removed && (sizeNow() !== size || zoomNow() !== zoom)) draw(this.#measures);
    });
    return { overlay, draw };
  }
}
