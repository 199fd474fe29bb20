import { booleanClockwise, featureCollection, multiPolygon, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { mergeArcs, feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  MultiPolygon as MultiPolygonObject,
  Polygon as PolygonObject,
  Topology,
} from 'topojson-specification';
import type { Area } from '../../src/domain/areas/area';
import { bridgedCells } from './bridgedCells';
import { drawnCells } from './gridCells';
import type { GridCell } from './gridCells';
import { smoothArc } from './smoothArc';

/** An area with its ground. */
export interface DrawnArea extends Area {
  polygons: Position[][][];
}

export interface SchematicBoundaries {
  municipalities: DrawnArea[];
  provinces: DrawnArea[];
}

/**
 * Boundaries computed from the cells of the population grid: the cells of a municipality dissolved and their borders
 * smoothed. Every border is smoothed and placed once and used by the areas on both sides, so areas share their
 * positions exactly, and provinces are exactly the union of their municipalities. Outer rings run counter-clockwise.
 * @param place from kilometres in EPSG:3035 to the positions of the result; called once per position of a border
 */
export function schematicBoundaries(
  grid: readonly GridCell[],
  municipalities: readonly Area[],
  provinces: readonly Area[],
  place: (position: Position) => Position,
): SchematicBoundaries {
  const provinceOf = new Map(municipalities.map(({ code, parentCode }) => [code, parentCode!]));
  const borders = borderTopology(grid, (municipality) => provinceOf.get(municipality)!);
  const smoothed = smoothBorders(borders, place);
  const byCode = new Map(
    smoothed.objects.municipalities.geometries.map((geometry) => [String(geometry.id), geometry]),
  );
  const draw = (area: Area, parts: readonly Area[]): DrawnArea => {
    const object = mergeArcs(smoothed, parts.map(({ code }) => byCode.get(code)!) as PolygonObject[]);
    return { ...area, polygons: polygonsOf(smoothed, object) };
  };
  return {
    municipalities: municipalities.map((area) => draw(area, [area])),
    provinces: provinces.map((area) =>
      draw(
        area,
        municipalities.filter(({ parentCode }) => parentCode === area.code),
      ),
    ),
  };
}

type Borders = Topology<{
  municipalities: {
    type: 'GeometryCollection';
    geometries: (PolygonObject | MultiPolygonObject)[];
  };
}>;

/** The borders between municipalities along the cells, as arcs from one meeting point of three areas to the next. */
function borderTopology(grid: readonly GridCell[], provinceOf: (municipality: string) => string): Borders {
  const pieces = bridgedCells(drawnCells(grid), provinceOf);
  const land = featureCollection(
    pieces.map(({ municipality, ring }) => polygon([ring], {}, { id: municipality })),
  );
  const landTopology = topology({ land }) as Topology<{
    land: { type: 'GeometryCollection'; geometries: PolygonObject[] };
  }>;
  const byMunicipality = new Map<string, PolygonObject[]>();
  for (const piece of landTopology.objects.land.geometries) {
    const code = String(piece.id);
    byMunicipality.set(code, [...(byMunicipality.get(code) ?? []), piece]);
  }
  const dissolved = featureCollection(
    [...byMunicipality].map(([id, parts]) =>
      multiPolygon(merge(landTopology, parts).coordinates, {}, { id }),
    ),
  );
  return topology({ municipalities: dissolved }) as Borders;
}

function smoothBorders(borders: Borders, place: (position: Position) => Position): Borders {
  const ends = new Map<string, number>();
  for (const arc of borders.arcs) {
    for (const end of [arc[0]!, arc.at(-1)!]) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
  }
  const arcs = borders.arcs.map((arc) => {
    // A border that closes upon itself without meeting another has only its own two ends there.
    const isRing = String(arc[0]) === String(arc.at(-1)) && ends.get(String(arc[0])) === 2;
    return withoutStraightRuns(smoothArc(arc, isRing)).map(place);
  });
  return { ...borders, arcs };
}

/** Leave out positions exactly on the line between their neighbours: they carry nothing. */
function withoutStraightRuns(line: readonly Position[]): Position[] {
  const kept: Position[] = [line[0]!];
  for (let at = 1; at < line.length - 1; at++) {
    const [[x0, y0], [x1, y1], [x2, y2]] = [kept.at(-1)!, line[at]!, line[at + 1]!];
    if ((x1! - x0!) * (y2! - y0!) !== (x2! - x0!) * (y1! - y0!)) kept.push(line[at]!);
  }
  return [...kept, line.at(-1)!];
}

function polygonsOf(borders: Borders, object: MultiPolygonObject): Position[][][] {
  const { geometry } = feature(borders, object) as Feature<MultiPolygon>;
  return geometry.coordinates.map((rings) =>
    rings.map((ring, number) => (booleanClockwise(ring) === (number === 0) ? ring.reverse() : ring)),
  );
}
