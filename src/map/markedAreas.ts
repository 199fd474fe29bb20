import type { Map as MapLibreMap } from 'maplibre-gl';
import { LABEL_LAYER } from './areaLabels';
import { MEASURE_COLOURS } from './classColours';
import { EMPTY, readOutlines } from './readOutlines';

/** Areas of one level: the address of its outlines, and which of them by index. */
export interface MarkedLevel {
  url: string;
  indices: readonly number[];
}

const PREFIX = 'marked-areas';

/**
 * Outlines around areas of any level, whichever the map shows: those that chosen measures are, or hang on. In the colour
 * of what is chosen, over everything but the names.
 */
export class MarkedAreas {
  readonly #map: MapLibreMap;
  #shown = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  set(levels: readonly MarkedLevel[]): void {
    for (let at = 0; at < this.#shown; at++) {
      for (const part of ['casing', 'line']) this.#map.removeLayer(`${PREFIX}-${at}-${part}`);
      this.#map.removeSource(`${PREFIX}-${at}`);
    }
    levels.forEach(({ url, indices }, at) => {
      const source = `${PREFIX}-${at}`;
      this.#map.addSource(source, { type: 'geojson', data: EMPTY });
      readOutlines(this.#map, source, url);
      const line = (part: string, colour: string, width: number): void => {
        this.#map.addLayer(
          {
            ...{ id: `${source}-${part}`, type: 'line', source },
            filter: ['in', ['id'], ['literal', [...indices]]],
            layout: { 'line-join': 'round', 'line-cap': 'round' },
            paint: { 'line-color': colour, 'line-width': width },
          },
          LABEL_LAYER,
        );
      };
      line('casing', MEASURE_COLOURS.chosen, 7);
      line('line', MEASURE_COLOURS.inPlan, 2);
    });
    this.#shown = levels.length;
  }
}
