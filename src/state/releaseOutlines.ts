import type { OpenedAreas } from '../engine/protocol';

/** Let go of the texts that the engine made for the map of a level. The map must not read them any more. */
export function releaseOutlines({
  outlineUrl,
  labelUrl,
}: Pick<OpenedAreas, 'outlineUrl' | 'labelUrl'>): void {
  URL.revokeObjectURL(outlineUrl);
  URL.revokeObjectURL(labelUrl);
}
