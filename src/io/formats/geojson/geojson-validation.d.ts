/** The part of geojson-validation 1.0.2 that is used; the package has no types of its own. */
declare module 'geojson-validation' {
  /** With `trace` the reasons why something is not valid, an empty list when it is. */
  type Check = (value: unknown, trace: true) => string[];
  const validation: { isGeometryObject: Check; isFeature: Check; isFeatureCollection: Check };
  export default validation;
}
