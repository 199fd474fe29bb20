import type { PaddingOptions } from 'maplibre-gl';
import type { MapView } from './viewKeeper';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import type { MeasureGeometry } from '../engine/measureGeometry';
import type { Basemap, BasemapStatus } from './basemap';
import type { AreaFill } from './classColours';
import type { MarkedLevel } from './markedAreas';
import type { MeasureHit } from './measureAt';
import type { DrawingEvents, DrawingRequest, MapDrawing } from './drawing/mapDrawing';

/** [west, south, east, north] in degrees, EPSG:4326. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** An area layer for the map. */
export interface MapAreas {
  /** Address of a GeoJSON FeatureCollection (http or blob); the numeric `id` of a feature is the index of its area. */
  url: string;
  /** Address of a GeoJSON FeatureCollection of points with `name` and `rank`, 0 for the name that comes first. */
  labelUrl: string;
  bounds: Bounds;
  /** Borders computed from the one-km grid: said in words beside the map. */
  schematic: boolean;
}

/** Own areas as outlines over another level. */
export interface OwnOutlines {
  /** Address of a GeoJSON FeatureCollection; the numeric `id` of a feature is the index of its colour. */
  url: string;
  colours: readonly string[];
}

/** The map as it was drawn at one moment. */
export interface MapPicture {
  canvas: HTMLCanvasElement;
  /** What the picture looks at. */
  view: MapView;
  fill: AreaFill;
}

/** `loading` while areas or measures are on their way, `ready` when all that was given is drawn. */
export type MapStatus = 'loading' | 'ready' | 'failed';

/** A place on the map element, in CSS pixels from its top left. */
export interface MapPoint {
  x: number;
  y: number;
}

/** So many points are drawn from afar, where there is no room for all of them. */
export interface ThinnedTo {
  drawn: number;
  of: number;
}

export interface CoverageMapEvents {
  /** The areas under a click, the smallest first; none for the ground beside them. */
  onSelect(indices: readonly number[]): void;
  /** The area and the measure under the pointer. */
  onHover(index: number | null, measure: MeasureHit | null, point?: MapPoint): void;
  /**
   * The measure under a click, told before its areas; null for none.
   * @param adds true with Shift: beside what is chosen already
   * @returns true where that was all, and no area is meant
   */
  onMeasure(measure: MeasureHit | null, adds: boolean): boolean;
  /** A rectangle was drawn with Shift. Answers false where the map is to go there, as without anybody who listens. */
  onBox(bounds: Bounds): boolean;
  /** Where the pointer is, or the cross of the keyboard; null when it has left. */
  onPointerPlace(place: { lng: number; lat: number } | null): void;
  /** How areas are filled at this zoom and over this background, at the start and when it changes. */
  onFill(fill: AreaFill): void;
  /** How many points are drawn; null from where, and while, all of them are. */
  onThinned?(to: ThinnedTo | null): void;
  /** The reader moved the map; fitting to the areas is not told. */
  onViewChange(view: MapView): void;
  /** Every frame of such a move. */
  onViewMove?(view: MapView): void;
  onStatus(status: MapStatus): void;
  /**
   * The browser took the graphics context away, or gave it back. What was drawn with is gone for good: make the map anew.
   * With it comes where the map looks; null for the whole area layer.
   */
  onContext(context: 'lost' | 'restored', view: MapView | null): void;
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
  /** Outlined as members of an area in the making. */
  setPicked(indices: readonly number[]): void;
  /** The areas that the plan brings into another class. */
  setMoved(indices: readonly number[]): void;
  /** Draw only some of the areas; null for all. */
  setShown(indices: readonly number[] | null): void;
  /** Own areas, outlined in their colours over whatever level is shown; null for none. */
  setOwnOutlines(outlines: OwnOutlines | null): void;
  /** Areas under those of a level that does not fill the map: address of their GeoJSON, null for none. */
  setContext(url: string | null): void;
  /** Areas of any level, outlined as what is chosen. */
  setMarked(levels: readonly MarkedLevel[]): void;
  setMeasures(measures: readonly MeasureGeometry[]): void;
  setBasemap(basemap: Basemap): void;
  /** null: the whole area layer. */
  setView(view: MapView | null): void;
  /** Room to keep free around the areas, in CSS pixels, in the place of that which keeps clear of what lies over the map. */
  setPadding(padding: PaddingOptions): void;
  /** Name and description of the map for assistive technology. */
  setLabel(label: string, description: string): void;
  /** Move so that an area is in view; nothing happens when its middle already is. */
  focusBounds(bounds: Bounds): void;
  zoomBy(levels: number): void;
  /** Go to where something lies, as a whole and as large as it can be. */
  show(bounds: Bounds): void;
  /** Put a ring around a chosen measure, in degrees; null takes it away. */
  setChosenPlace(place: MeasureHit['place'] | null): void;
  /** Draw on the map. Until the drawing is stopped no area is chosen or hovered, and another must wait. */
  startDrawing(request: DrawingRequest, events: DrawingEvents): MapDrawing;
  /** What the map shows now, as a picture of its own. */
  picture(): Promise<MapPicture>;
  remove(): void;
}
