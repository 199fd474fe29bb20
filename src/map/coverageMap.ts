import type { PaddingOptions } from 'maplibre-gl';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import type { MeasureGeometry } from '../engine/measureGeometry';
import type { Basemap, BasemapStatus } from './basemap';
import type { Bounds, MapAreas } from './mapAreas';
import type { MapPicture } from './mapPicture';
import type { MapView } from './mapView';

/** `loading` while areas or measures are on their way, `ready` when all that was given is drawn. */
export type MapStatus = 'loading' | 'ready' | 'failed';

/** A place on the map element, in CSS pixels from its top left. */
export interface MapPoint {
  x: number;
  y: number;
}

export interface CoverageMapEvents {
  /** An area was clicked, or with null the ground beside them. */
  onSelect(index: number | null): void;
  onHover(index: number | null, point?: MapPoint): void;
  /** The reader moved the map; fitting to the areas is not told. */
  onViewChange(view: MapView): void;
  onStatus(status: MapStatus): void;
  onBasemapStatus(status: BasemapStatus): void;
  /** The picture is complete and still, with the layers of the map from bottom to top; null when it changes again. */
  onPicture(layerOrder: readonly string[] | null): void;
}

/** The map of coverage: areas coloured by class, measures above them, names on top. */
export interface CoverageMap {
  setAreas(areas: MapAreas | null): void;
  /** Index = area index. */
  setClasses(classes: readonly CoverageClass[]): void;
  setSelected(index: number | null): void;
  setHovered(index: number | null): void;
  setMeasures(measures: readonly MeasureGeometry[]): void;
  setBasemap(basemap: Basemap): void;
  /** null: the whole area layer. */
  setView(view: MapView | null): void;
  /** Room to keep free around the areas, in CSS pixels. */
  setPadding(padding: PaddingOptions): void;
  /** Name and description of the map for assistive technology. */
  setLabel(label: string, description: string): void;
  /** Move so that an area is in view; nothing happens when its middle already is. */
  focusBounds(bounds: Bounds): void;
  zoomBy(levels: number): void;
  /** What the map shows now, as a picture of its own. */
  picture(): Promise<MapPicture>;
  remove(): void;
}
