import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, SymbolLayerSpecification } from 'maplibre-gl';
import { coversOf } from './clearRoom';
import type { Cover } from './clearRoom';
import { EMPTY } from './readOutlines';

export const PANEL_SOURCE = 'panels';
/** CSS pixels of a panel for every pixel of the picture that stands for it. */
const COARSE = 8;

/**
 * The panels over the map, as symbols without ink. The library gives those of the topmost layer their places first, so that a
 * name which would lie under a panel, or be cut off by it, stays away.
 */
export function panelLayer(): SymbolLayerSpecification {
  return {
    ...{ id: PANEL_SOURCE, type: 'symbol', source: PANEL_SOURCE },
    layout: { 'icon-image': ['get', 'image'], 'icon-overlap': 'always' },
  };
}

const across = (from: number, to: number): number => Math.max(1, Math.ceil((to - from) / COARSE));

const imageOf = ({ left, top, right, bottom }: Cover) => {
  const [width, height] = [across(left, right), across(top, bottom)];
  return { id: `${PANEL_SOURCE}-${width}x${height}`, width, height };
};

function symbolsOf(map: MapLibreMap, covers: readonly Cover[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: covers.map((cover) => {
      const { id, width, height } = imageOf(cover);
      if (!map.hasImage(id)) {
        const data = new Uint8Array(4 * width * height);
        map.addImage(id, { width, height, data }, { pixelRatio: 1 / COARSE });
      }
      const { left, top, right, bottom } = cover;
      const { lng, lat } = map.unproject([(left + right) / 2, (top + bottom) / 2]);
      return {
        ...{ type: 'Feature', properties: { image: id } },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      };
    }),
  };
}

/** The edges of a map, which would cut off names as well. */
function edgesOf({ width, height }: { width: number; height: number }): Cover[] {
  const half = COARSE / 2;
  const strip = (x: number, y: number, right: number, bottom: number): Cover => ({
    ...{ left: x - half, top: y - half, right: right + half, bottom: bottom + half },
  });
  return [
    strip(0, 0, 0, height),
    strip(width, 0, width, height),
    strip(0, 0, width, 0),
    strip(0, height, width, height),
  ];
}

/** Keeps names clear of the panels over a map that stands still, and of its edges; while it moves they go on there. */
export class ClearNames {
  readonly #map: MapLibreMap;
  #known = '';
  /** Images of the symbols of now, and of those before: a symbol is drawn until the next have come. */
  #images: readonly [now: ReadonlySet<string>, before: ReadonlySet<string>] = [new Set(), new Set()];

  constructor(map: MapLibreMap) {
    this.#map = map;
    // The symbols lie on the ground, and would move along with it.
    map.on('movestart', () => {
      if (this.#known === '') return;
      this.#known = '';
      void map.getSource<GeoJSONSource>(PANEL_SOURCE)?.setData(EMPTY);
    });
  }

  /** Look where panels are. Answers whether the picture is right as it is; if not, another comes. */
  settle(): boolean {
    const ground = this.#map.getContainer();
    const covers = [...edgesOf(ground.getBoundingClientRect()), ...coversOf(ground)];
    const now = JSON.stringify(covers);
    if (now === this.#known) return true;
    this.#known = now;
    void this.#map.getSource<GeoJSONSource>(PANEL_SOURCE)?.setData(symbolsOf(this.#map, covers));
    this.#keepImages(new Set(covers.map((cover) => imageOf(cover).id)));
    return false;
  }

  /** Panels that change their size leave no image behind. */
  #keepImages(images: ReadonlySet<string>): void {
    const [now, before] = this.#images;
    for (const id of before)
      if (!now.has(id) && !images.has(id) && this.#map.hasImage(id)) this.#map.removeImage(id);
    this.#images = [images, now];
  }
}
