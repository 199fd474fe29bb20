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
