import type { PopulationShares } from '../../domain/denominators/populationShares';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { sumPopulation } from '../population/sumPopulation';
import type { UnitPart } from '../population/sumPopulation';
import type { PopulationUnits } from '../population/populationUnits';
import { allocate } from './allocate';
import type { AreaParts } from './plainAllocation';
import type { PlainAreas } from './plainAreas';

/** Shares by surface are what a measure layer of polygons gets. */
const BY_SURFACE = {
  target: 'ontharding',
  rule: { kind: 'area' },
  filtered: false,
  yearColumn: null,
  statusColumn: null,
  quantityColumn: null,
} as const;

/** Share the people of units out over areas; answers `geometry.clipFailed` where Turf cannot cut a unit. */
export async function sharePopulation(
  areas: PlainAreas,
  units: PopulationUnits,
): Promise<Result<PopulationShares>> {
  const allocation = await allocate(areas, units.columns, BY_SURFACE, 'units');
  if (!allocation.ok) return allocation;
  const { parts, measures } = allocation.value;
  return ok(sumPopulation(units, unitParts(parts), areas.sizes, measures.size));
}

function* unitParts({ feature, area, share }: AreaParts): Generator<UnitPart> {
  for (let part = 0; part < feature.length; part++) {
    yield { unit: feature[part]!, area: area[part]!, share: share[part]! };
  }
}
