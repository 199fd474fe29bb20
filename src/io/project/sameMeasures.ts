import type { TargetId } from '../../domain/targets/target';
import type { LayerOrigin, ProjectLayer } from './kinds/ownLayer';

/** A layer of measures of the user's own. */
export type ProjectMeasures = Extract<ProjectLayer, { role: 'measures' }>;

/** Figures per area of the user's own. */
export type ProjectFigures = Extract<ProjectLayer, { role: 'figures' }>;

/** The target that a layer of the user's own counts for; null for areas and denominators. */
export function targetOfLayer(layer: ProjectLayer): TargetId | null {
  if (layer.role === 'measures') return layer.recipe.target;
  return layer.role === 'figures' && layer.recipe.subject.kind === 'target'
    ? layer.recipe.subject.target
    : null;
}

/** True for the same layer of the same file (equal size and CRC, whatever its name) or of the same address. */
function isSameOrigin(a: LayerOrigin, b: LayerOrigin): boolean {
  if (a.layer !== b.layer) return false;
  if (a.kind === 'address') return b.kind === 'address' && a.url === b.url;
  return b.kind === 'file' && a.size === b.size && a.crc32 === b.crc32;
}

/** The layers that count the same file or address for the same target. */
export function sameMeasures(
  layers: readonly ProjectLayer[],
  origin: LayerOrigin,
  target: TargetId,
): ProjectMeasures[] {
  return layers.filter(
    (layer): layer is ProjectMeasures =>
      layer.role === 'measures' && layer.recipe.target === target && isSameOrigin(layer.origin, origin),
  );
}

/** The layers of a project without those that repeat an earlier one and were not confirmed to count again. */
export function countedOnce(layers: readonly ProjectLayer[]): ProjectLayer[] {
  return layers.filter(
    (layer, index) =>
      layer.role !== 'measures' ||
      layer.repeated === true ||
      sameMeasures(layers.slice(0, index), layer.origin, layer.recipe.target).length === 0,
  );
}
