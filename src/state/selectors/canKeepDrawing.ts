import { needsDistance } from '../../domain/areas/drawnShape';
import type { AppState } from '../appStore';

/** Whether the drawing can be kept as an own area: it is finished, has the distance it needs, and nothing is wrong with it. */
export function selectCanKeepDrawing({ drawing }: AppState): boolean {
  if (!drawing?.finished || drawing.problem) return false;
  return drawing.distance !== null || !needsDistance(drawing.tool);
}
