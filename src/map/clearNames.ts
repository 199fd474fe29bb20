import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { coversOf } from './clearRoom';
import type { Cover } from './clearRoom';
import { EMPTY } from './readOutlines';

const NAME = 'panels';
/** CSS pixels of a panel for every pixel of the picture that stands for it: nobody sees it. */
const COARSE = 8;

const across = (from: number, to: number): number => Math.max(1, Math.ceil((to - from) / COARSE));

/**
 * Names that would lie under a panel, or be cut off by it, make room. For the map library each panel is a symbol without ink that
 * has its place before any name has; while the map moves there are none, because they lie on the ground.
 */
export function keepNamesClear(map: MapLibreMap): void {
  map.addSource(NAME, { type: 'geojson', data: EMPTY });
  map.addLayer({
    ...{ id: NAME, type: 'symbol', source: NAME },
    layout: { 'icon-image': ['get', 'image'], 'icon-overlap': 'always' },
  });
  let known = '[]';
  const set = (covers: readonly Cover[]): void => {
    const now = JSON.stringify(covers);
    if (now === known) return;
    known = now;
    void map.getSource<GeoJSONSource>(NAME)?.setData(symbolsOf(map, covers));
  };
  map.on('movestart', () => set([]));
  map.on('idle', () => {
    if (!map.isMoving()) set(coversOf(map.getContainer()));
  });
  map.triggerRepaint();
}

function symbolsOf(map: MapLibreMap, covers: readonly Cover[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: covers.map(({ left, top, right, bottom }) => {
      const [width, height] = [across(left, right), across(top, bottom)];
      const image = `${NAME}-${width}x${height}`;
      if (!map.hasImage(image)) {
        const data = new Uint8Array(4 * width * height);
        map.addImage(image, { width, height, data }, { pixelRatio: 1 / COARSE });
      }
      const { lng, lat } = map.unproject([(left + right) / 2, (top + bottom) / 2]);
      return {
        ...{ type: 'Feature', properties: { image } },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      };
    }),
  };
}
