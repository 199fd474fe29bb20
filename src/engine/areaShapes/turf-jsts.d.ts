declare module '@turf/jsts' {
  import type { Geometry, MultiPolygon, Polygon } from 'geojson';

  /** A geometry in the library's own form. */
  interface JstsGeometry {
    isEmpty(): boolean;
  }
  const jsts: {
    BufferOp: {
      /** Distance in the units of the coordinates; segments per quarter of a circle. */
      bufferOp(geometry: JstsGeometry, distance: number, segments: number): JstsGeometry;
    };
    GeoJSONReader: new () => { read(geometry: Geometry): JstsGeometry };
    GeoJSONWriter: new () => { write(geometry: JstsGeometry): Polygon | MultiPolygon };
  };
  export default jsts;
}
