import { OWN_AREA_COLOURS } from '../areas/ownArea';
import type { TargetId } from '../targets/target';

/** Colours for the measures of a layer: told apart by colour-blind readers, and from the classes of the map. */
export const LAYER_COLOURS = OWN_AREA_COLOURS;

/** The faintest that a layer can be drawn; one that is to be seen no more is hidden. */
export const LEAST_OPACITY = 0.1;

/** How a layer is called and drawn, as far as the user says otherwise. It changes no number. */
export interface LayerStyle {
  layerId: string;
  /** In the place of the name of its file. */
  title?: string;
  /** One of {@link LAYER_COLOURS}, for what counts; what does not count stays grey. */
  colour?: string;
  /** The target whose symbol its points have. */
  symbol?: TargetId;
  /** From {@link LEAST_OPACITY} to 1. */
  opacity?: number;
}

/** A style that says nothing is none. */
export function saysNothing({ layerId: _id, ...said }: LayerStyle): boolean {
  return Object.keys(said).length === 0;
}
