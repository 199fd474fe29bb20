import type { MultiPolygon } from 'geojson';
import type { Result } from '../../domain/result';
import type { AreaShapeRequest } from './areaShapeRequest';
import { bufferShape } from './bufferShape';
import { checkShape } from './checkShape';
import { combineShapes } from './combineShapes';

/** Make the shape of an own area from what the request itself carries. */
export function shapeArea(request: Exclude<AreaShapeRequest, { kind: 'compose' }>): Result<MultiPolygon> {
  switch (request.kind) {
    case 'combine':
      return combineShapes(request);
    case 'buffer':
      return bufferShape(request.geometry, request.distance);
    case 'circle':
      return bufferShape({ type: 'Point', coordinates: request.centre }, request.radius);
    case 'check':
      return checkShape(request.geometry);
  }
}
