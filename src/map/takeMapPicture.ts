import type { PaddingOptions } from 'maplibre-gl';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import type { MeasureGeometry } from '../engine/measureGeometry';
import type { Basemap } from './basemap';
import type { CoverageMap, MapAreas, OwnOutlines, MapPicture } from './coverageMap';
import { createCoverageMap } from './createCoverageMap';
import type { MapView } from './viewKeeper';

export interface MapPictureRequest {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Pixels of the picture for every CSS pixel. */
  pixelRatio: number;
  padding: PaddingOptions;
  areas: MapAreas;
  /** Index = area index. */
  classes: readonly CoverageClass[];
  selectedIndex: number | null;
  /** The areas to draw; null for all. */
  shownIndices: readonly number[] | null;
  ownOutlines: OwnOutlines | null;
  /** Address of areas to draw in grey under them; null for none. */
  contextUrl: string | null;
  measures: readonly MeasureGeometry[];
  basemap: Basemap;
  /** null: the whole area layer. */
  view: MapView | null;
}

/** A background from a slow server included. */
const PATIENCE = 30_000;

/**
 * Draw the map once more, beside the page, in the size and sharpness of a picture: what is on the screen may be a
 * phone, or another page.
 * @returns null where the map cannot be drawn
 */
export async function takeMapPicture(request: MapPictureRequest): Promise<MapPicture | null> {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  container.style.cssText = `position:fixed;left:-10000px;top:0;width:${request.width}px;height:${request.height}px`;
  document.body.append(container);
  let map: CoverageMap | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const drawn = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, PATIENCE, false);
      const ignore = (): void => undefined;
      map = createCoverageMap(
        container,
        {
          ...{
            onSelect: ignore,
            onHover: ignore,
            onViewChange: ignore,
            onBasemapStatus: ignore,
            onFill: ignore,
            onMeasure: () => false,
            onBox: () => false,
            onPointerPlace: ignore,
          },
          onStatus: (status) => {
            if (status === 'failed') resolve(false);
          },
          onContext: () => resolve(false),
          onPicture: (layerOrder) => {
            if (layerOrder) resolve(true);
          },
        },
        { pixelRatio: request.pixelRatio },
      );
      map.setPadding(request.padding);
      map.setView(request.view);
      map.setAreas(request.areas);
      map.setClasses(request.classes);
      map.setSelected(request.selectedIndex);
      map.setShown(request.shownIndices);
      map.setOwnOutlines(request.ownOutlines);
      map.setContext(request.contextUrl);
      map.setMeasures(request.measures);
      map.setBasemap(request.basemap);
    });
    return (await drawn) && map ? await (map as CoverageMap).picture() : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    (map as CoverageMap | null)?.remove();
    container.remove();
  }
}
