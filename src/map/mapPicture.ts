import type { MapView } from './mapView';

/** The map as it was drawn at one moment. */
export interface MapPicture {
  canvas: HTMLCanvasElement;
  /** What the picture looks at. */
  view: MapView;
}
