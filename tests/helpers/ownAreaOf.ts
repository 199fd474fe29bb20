import type { OwnArea } from '../../src/domain/areas/ownArea';
import { OWN_AREA_COLOURS } from '../../src/domain/areas/ownArea';
import { box } from './squareAreas';

/** A square own area for tests, drawn unless the fields say otherwise. */
export function ownAreaOf(fields: Partial<OwnArea> = {}): OwnArea {
  return {
    id: 'own-area-1',
    name: 'Nete',
    colour: OWN_AREA_COLOURS[0],
    origin: { kind: 'drawn' },
    geometry: { type: 'MultiPolygon', coordinates: [[box(4, 51, 0.1)]] },
    ...fields,
  };
}
