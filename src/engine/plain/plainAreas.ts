import type { Area } from '../../domain/areas/area';
import { planarRingArea } from '../../geo/planarMeasures';
import { polygonArea } from '../../geo/geodesicMeasures';
import { transformPositions } from '../../geo/transform';
import type { PolygonColumns } from '../../features/columns';
import type { PreparedAreas } from '../engine';
import type { ReadAreas } from '../readAreas';
import { AreaLocator } from './areaLocator';
import { areaPlane } from './areaPlane';
import type { AreaPlane } from './areaPlane';

/**
 * Areas of the plain engine. Points are placed in degrees, as they come; lines and polygons are cut in Lambert 72,
 * where they are measured, so that the parts of a cut geometry add up to the whole.
 */
export class PlainAreas implements PreparedAreas {
  readonly areas: ReadAreas['areas'];
  readonly columns: ReadAreas['columns'];
  readonly notes: ReadAreas['notes'];
  readonly #polygons: PolygonColumns;
  readonly #rank: Uint32Array;
  #degrees: AreaLocator | null = null;
  #lambert72: AreaPlane | null = null;

  constructor({ areas, columns, notes }: ReadAreas) {
    this.areas = areas;
    this.columns = columns;
    this.notes = notes;
    this.#polygons = columns.polygons;
    this.#rank = rankByCode(areas);
  }

  /** Made when first asked for, like the plane: a layer of points never needs the other one. */
  get degrees(): AreaLocator {
    this.#degrees ??= new AreaLocator(this.#polygons, this.#rank);
    return this.#degrees;
  }

  get lambert72(): AreaPlane {
    if (!this.#lambert72) {
      const positions = this.#positionsInPlane();
      this.#lambert72 = areaPlane({ ...this.#polygons, positions }, this.#rank);
    }
    return this.#lambert72;
  }

  /** Square metres of every area in Lambert 72. */
  get sizes(): Float64Array {
    const { feature, polygonStart, ringStart } = this.#polygons;
    const positions = this.#positionsInPlane();
    const sizes = new Float64Array(this.areas.length);
    feature.forEach((area, polygon) => {
      const rings = [polygonStart[polygon]!, polygonStart[polygon + 1]!] as const;
      sizes[area]! += polygonArea(planarRingArea, positions, ringStart, rings);
    });
    return sizes;
  }

  #positionsInPlane(): Float64Array {
    const positions = this.#polygons.positions.slice();
    transformPositions(positions, 'EPSG:4326', 'EPSG:31370');
    return positions;
  }
}

/** Place of every area in the order of the codes. */
function rankByCode(areas: readonly Area[]): Uint32Array {
  const order = areas.map((_, area) => area).sort((a, b) => (areas[a]!.code < areas[b]!.code ? -1 : 1));
  const rank = new Uint32Array(areas.length);
  order.forEach((area, place) => (rank[area] = place));
  return rank;
}
