import type { ImportReport } from '../../features/importReport';
import type { ReadChoices } from '../../io/layerSource';
import { fileOfLayer } from './chosenSource';
import type { ChosenSource } from './chosenSource';

/**
 * Of files that were picked beside one another each gets its turn: the one that was read, and those that come after it.
 * Layers and sheets within a file are a choice, and so is what lies in a folder or a zip.
 * @param before those of before it was read; empty for what is read for the first time
 * @param choice what could be chosen of it; absent where it did not open, or holds one layer
 */
export function turnsAfter(
  { parts = [] }: Pick<ChosenSource, 'parts'>,
  { layer }: ReadChoices,
  before: readonly string[],
  choice: ImportReport['choice'],
): readonly string[] {
  if (parts.length < 2) return [];
  const now = choice ? fileOfLayer(choice.layer) : layer === undefined ? undefined : fileOfLayer(layer);
  const known = choice ? [...new Set(choice.layers.map(fileOfLayer))] : parts;
  const all = before.length > 0 ? before : known;
  return now === undefined ? all : [now, ...all.filter((one) => one !== now)];
}
