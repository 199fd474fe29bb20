import type { MultiPolygon } from 'geojson';
import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import { composeShape } from '../engine/areaShapes/composeShape';
import { readShapes } from '../engine/areaShapes/readShapes';
import { shapeArea } from '../engine/areaShapes/shapeArea';
import type { AreaShapeRequest } from '../engine/areaShapes/areaShapeRequest';
import type { ShapedArea } from '../engine/areaShapes/shapeLayer';
import type { PreparedAreas } from '../engine/engine';
import { neighboursOf } from '../engine/neighbours';
import { rowNumber } from '../features/rowFates';
import type { ReadLayer } from '../io/finishLayer';

/** What the page asks of the worker to make areas of the user's own, and of the shapes of areas that are open. */
export interface ShapeCalls {
  /** Make the shape of an own area. */
  shapeArea(request: AreaShapeRequest): Promise<Result<MultiPolygon>>;
  /** The areas of a read layer as shapes, checked; the code is the number of the feature, counted from 1. */
  readShapes(layerId: string, nameColumn: string): Promise<Result<ShapedArea[]>>;
  /** The areas of an open layer that share a border with one of them: see {@link neighboursOf}. */
  neighbours(areasId: string, area: number): Promise<Result<number[]>>;
}

/**
 * @param kept answers an open layer, and throws for one that is not
 * @param openedAreas answers open areas, and throws for those that are not
 */
export function shapeCalls(
  kept: (layerId: string) => ReadLayer,
  openedAreas: (areasId: string) => PreparedAreas,
): ShapeCalls {
  return {
    shapeArea: async (request) => {
      if (request.kind !== 'compose') return shapeArea(request);
      const { areas, columns } = openedAreas(request.areasId);
      return composeShape(columns.polygons, areas, request.codes);
    },
    readShapes: async (layerId, nameColumn) => {
      const { columns, report, record } = kept(layerId);
      return readShapes(columns, nameColumn, report.name, (feature) => rowNumber(record, feature));
    },
    neighbours: async (areasId, area) => ok(neighboursOf(area, openedAreas(areasId).columns.polygons)),
  };
}
