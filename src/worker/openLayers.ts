import type { Allocation, PreparedAreas } from '../engine/engine';
import { shapeReport } from '../engine/areaShapes/shapeLayer';
import type { PopulationUnits } from '../engine/population/populationUnits';
import type { Columns } from '../features/columns';
import { NO_RECORD } from '../features/rowFates';
import type { ReadLayer } from '../io/finishLayer';
import type { Fingerprint, LayerSource } from '../io/layerSource';

interface KeptLayer extends ReadLayer {
  /** Where its columns can be read, when only its positions were. */
  whole: LayerSource | null;
  fingerprint: Fingerprint | null;
}

/** What the engine has read, by the ids that the page chose, and what it made of that. */
export class OpenLayers {
  readonly layers = new Map<string, KeptLayer>();
  readonly prepared = new Map<string, PreparedAreas>();
  readonly units = new Map<string, PopulationUnits>();
  /** By the ids of areas and layer, those of the areas at the start and that of the layer at the end. */
  readonly allocations = new Map<string, Allocation>();

  /** @throws Error for a layer that is not open */
  readonly kept = (layerId: string): KeptLayer => {
    const layer = this.layers.get(layerId);
    if (!layer) throw new Error(`layer ${layerId} is not open`);
    return layer;
  };

  /** @throws Error for areas that are not open */
  readonly openedAreas = (areasId: string): PreparedAreas => {
    const areas = this.prepared.get(areasId);
    if (!areas) throw new Error(`areas ${areasId} are not open`);
    return areas;
  };

  /** Keep a layer that was read elsewhere. */
  readonly keep = (layerId: string, layer: ReadLayer): void => {
    this.layers.set(layerId, { ...layer, whole: null, fingerprint: null });
  };

  /** Keep areas that were made here in place of what was open under the same id. */
  keepMade(layerId: string, columns: Columns): void {
    this.forget(layerId);
    this.keep(layerId, { columns, report: shapeReport(columns), record: NO_RECORD });
  }

  /** Let go of a layer with all that was made of it. */
  forget(layerId: string): void {
    this.layers.delete(layerId);
    this.prepared.delete(layerId);
    this.units.delete(layerId);
    for (const key of this.allocations.keys()) {
      if (key.startsWith(`${layerId}/`) || key.endsWith(`/${layerId}`)) this.allocations.delete(key);
    }
  }
}
