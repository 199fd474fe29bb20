import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { columnPlace } from '../../features/columns';
import type { LayerChoice, ReadOptions } from './formatDriver';

/**
 * Which of the layers of a file is read, before any of them is: the one of the name that is asked for, capitals aside where
 * only one is meant, else the first.
 * @param layers their names, one or more, in the order of the file
 * @returns where `options.strictLayer` asks for it, `layer.several` if none is named and `layer.notThere` if none has the name
 */
export function chooseLayer(
  layers: readonly string[],
  file: string,
  { layer: wanted, strictLayer = false }: ReadOptions,
): Result<LayerChoice> {
  const found = wanted === undefined ? undefined : layers[columnPlace(layers, wanted)];
  if (strictLayer && found === undefined) {
    if (wanted !== undefined) return layerNotThere(file, wanted, layers);
    if (layers.length > 1) return fail('layer.several', { file, layers: layers.join(', ') });
  }
  return ok({ layers, layer: found ?? layers[0]! });
}

/** The problem of a layer that is named and is not in a file. @param layers those that are; none where it has no names */
export function layerNotThere(file: string, layer: string, layers: readonly string[]): Result<never> {
  return fail('layer.notThere', { file, layer, count: layers.length, layers: layers.join(', ') });
}

/** All layers of a zip, those of the chosen file behind its name where it has several. @param inner those of that file */
export function wholeChoice(choice: LayerChoice, inner: LayerChoice | undefined): LayerChoice {
  if (!inner || inner.layers.length < 2) return choice;
  const within = (layer: string): string => `${choice.layer}#${layer}`;
  const layers = choice.layers.flatMap((name) => (name === choice.layer ? inner.layers.map(within) : [name]));
  return { layers, layer: within(inner.layer) };
}
