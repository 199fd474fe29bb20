import type { Area } from '../../src/domain/areas/area';
import type { AreaLevel } from '../../src/state/store/data';

/** A level of areas without geometry, for tests of what is worked out from its figures. */
export function levelOf(id: string, areas: readonly Area[], fields: Partial<AreaLevel> = {}): AreaLevel {
  return {
    ...{
      id,
      areasId: id,
      level: id,
      name: id,
      own: false,
      vintage: null,
      schematic: false,
      source: '',
      licence: '',
    },
    ...{ bounds: [4, 51, 5, 52], boxes: new Float64Array(areas.length * 4), outlineUrl: '', labelUrl: '' },
    surfaces: new Float64Array(areas.length),
    ...{ members: null, rolledUpFrom: null },
    areas,
    notes: [],
    ...fields,
  };
}
