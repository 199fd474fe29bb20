import { itemAt } from '../domain/itemAt';
import type { MultiPolygon } from 'geojson';
import { membersOf } from '../domain/areas/ownArea';
import type { AreaMembers, AreaOperation } from '../domain/areas/ownArea';
import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { ActionContext } from './actions/action';
import { addOwnArea } from './actions/ownAreas';
import { selectOwnAreas } from './selectors/work';
import { notify } from './notify';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';
import type { AreaReference } from '../domain/areas/areaReference';

/** What is to be made, of which areas. */
export interface AreaCombination {
  name: string;
  operation: AreaOperation;
  /** A difference is the first of them without the others; a buffer is around the first. */
  areas: readonly AreaReference[];
  /** Of a buffer: metres in the Lambert 72 plane, negative for a narrower area. */
  distance: number;
}

async function outlinesOf(
  { store, engine }: ActionContext,
  areas: readonly AreaReference[],
): Promise<Result<MultiPolygon[]>> {
  const outlines: MultiPolygon[] = [];
  for (const { levelId, code } of areas) {
    const level = store.getState().levels.find(({ id }) => id === levelId);
    const areasId = level?.areasId ?? levelId;
    const outline = await engine.shapeArea({ kind: 'compose', areasId, codes: [code] });
    if (!outline.ok) return outline;
    outlines.push(outline.value);
  }
  return ok(outlines);
}

/**
 * The known areas that a union of areas is made up of, where all of them are known or composed of the same level: then
 * its figures are known as well.
 */
function commonMembers({ store }: ActionContext, areas: readonly AreaReference[]): AreaMembers | null {
  const ownAreas = selectOwnAreas(store.getState());
  const members = areas.map(({ levelId, code }): AreaMembers | null => {
    if (levelId !== OWN_AREAS_LEVEL) return { levelId, codes: [code] };
    const own = ownAreas.find(({ id }) => id === code);
    return own ? membersOf(own) : null;
  });
  const levelId = members[0]?.levelId;
  if (levelId === undefined || members.some((one) => one?.levelId !== levelId)) return null;
  return { levelId, codes: [...new Set(members.flatMap((one) => one?.codes ?? []))] };
}

/** Make an own area out of others, of any level; a problem is told and changes nothing. */
export async function combineOwnArea(context: ActionContext, combination: AreaCombination): Promise<void> {
  const { store, engine } = context;
  const { name, operation, distance } = combination;
  const areas = operation === 'buffer' ? combination.areas.slice(0, 1) : combination.areas;
  const { levels } = store.getState();
  const named = areas.map(({ levelId, code }) => {
    const level = levels.find(({ id }) => id === levelId);
    return {
      name: level?.areas.find((area) => area.code === code)?.name ?? code,
      schematic: level?.schematic ?? false,
    };
  });
  const of = named.map((area) => area.name);
  const outlines = await outlinesOf(context, areas);
  const shape = !outlines.ok
    ? outlines
    : await engine.shapeArea(
        operation === 'buffer'
          ? { kind: 'buffer', geometry: itemAt(outlines.value, 0), distance }
          : { kind: 'combine', operation, geometries: outlines.value, names: of },
      );
  if (!shape.ok) {
    notify(store, { problem: shape.problem });
    return;
  }
  const members = operation === 'union' ? commonMembers(context, areas) : null;
  if (members) {
    addOwnArea.run(context, { name, origin: { kind: 'composed', members }, geometry: shape.value });
    return;
  }
  const origin = {
    ...{ kind: 'combined' as const, operation, of },
    ...(operation === 'buffer' && { distance }),
    ...(named.some(({ schematic }) => schematic) && { schematic: true }),
  };
  addOwnArea.run(context, { name, origin, geometry: shape.value });
}
