import type { Feature, Geometry, Position } from 'geojson';
import type { AttributeColumn, AttributeType, Columns } from '../../src/features/columns';

/**
 * Columns from GeoJSON features, for tests that want to write down a layer in a readable form.
 * @param types the type of every attribute; a property that a feature lacks is null.
 */
export function geojsonColumns(
  features: readonly (Pick<Feature, 'properties'> & { geometry: Geometry | null })[],
  types: Record<string, AttributeType> = {},
): Columns {
  const points = { positions: [] as number[], feature: [] as number[] };
  const lines = { positions: [] as number[], start: [] as number[], feature: [] as number[] };
  const polygons = {
    positions: [] as number[],
    ringStart: [] as number[],
    polygonStart: [] as number[],
    feature: [] as number[],
  };
  const push = (target: number[], positions: Position[]) => {
    for (const [x, y] of positions) target.push(x!, y!);
  };
  const add = (geometry: Geometry, feature: number): void => {
    switch (geometry.type) {
      case 'Point':
        push(points.positions, [geometry.coordinates]);
        points.feature.push(feature);
        return;
      case 'LineString':
        lines.start.push(lines.positions.length / 2);
        push(lines.positions, geometry.coordinates);
        lines.feature.push(feature);
        return;
      case 'Polygon':
        polygons.polygonStart.push(polygons.ringStart.length);
        for (const ring of geometry.coordinates) {
          polygons.ringStart.push(polygons.positions.length / 2);
          push(polygons.positions, ring);
        }
        polygons.feature.push(feature);
        return;
      case 'GeometryCollection':
        for (const member of geometry.geometries) add(member, feature);
        return;
      default:
        for (const coordinates of geometry.coordinates) {
          add({ type: geometry.type.slice('Multi'.length), coordinates } as Geometry, feature);
        }
    }
  };
  features.forEach(({ geometry }, feature) => {
    if (geometry) add(geometry, feature);
  });
  return {
    count: features.length,
    points: {
      positions: Float64Array.from(points.positions),
      feature: Uint32Array.from(points.feature),
    },
    lines: {
      positions: Float64Array.from(lines.positions),
      start: Uint32Array.from([...lines.start, lines.positions.length / 2]),
      feature: Uint32Array.from(lines.feature),
    },
    polygons: {
      positions: Float64Array.from(polygons.positions),
      ringStart: Uint32Array.from([...polygons.ringStart, polygons.positions.length / 2]),
      polygonStart: Uint32Array.from([...polygons.polygonStart, polygons.ringStart.length]),
      feature: Uint32Array.from(polygons.feature),
    },
    attributes: Object.entries(types).map(([name, type]) =>
      attributeColumn(
        name,
        type,
        features.map(({ properties }) => (properties?.[name] as unknown) ?? null),
      ),
    ),
  };
}

function attributeColumn(name: string, type: AttributeType, values: unknown[]): AttributeColumn {
  const isNull = Uint8Array.from(values, (value) => (value === null ? 1 : 0));
  switch (type) {
    case 'number':
      return { name, type, values: Float64Array.from(values, Number), isNull };
    case 'boolean':
      return { name, type, values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)), isNull };
    default:
      return { name, type, values: values.map((value) => (value === null ? '' : String(value))), isNull };
  }
}
