import type { MultiPolygon } from 'geojson';
import { itemAt } from '../../domain/itemAt';
import { membersOf } from '../../domain/areas/ownArea';
import type { AreaMembers, AreaOperation } from '../../domain/areas/ownArea';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import { addOwnArea, reshapeOwnArea } from './ownAreas';
import type { NewOwnArea } from './ownAreas';
import { selectOwnAreas } from '../selectors/work';
import { notify } from '../store/notices';
import { OWN_AREAS_LEVEL } from '../store/work';
import type { AreaReference } from '../../domain/areas/areaReference';
import { selectIsPicking } from '../selectors/shownAreas';
import { areasIdOf } from '../selectors/levels';

/** What is to be made, of which areas. */
interface AreaCombination {
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
    const areasId = areasIdOf(store.getState(), levelId);
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
async function combineOwnArea(context: ActionContext, combination: AreaCombination): Promise<void> {
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

/**
 * Keep an area that was drawn or composed, and choose it, so that its gap is read at once.
 * @param editedId the area whose place it takes, with its colour and all that was said of it; a new area where that is
 * null, or gone meanwhile
 */
export function keepOwnArea(context: ActionContext, editedId: string | null, kept: NewOwnArea): void {
  const edited = selectOwnAreas(context.store.getState()).find(({ id }) => id === editedId);
  if (edited) reshapeOwnArea.run(context, { id: edited.id, ...kept });
  else addOwnArea.run(context, kept);
}

/** Make the area in the making: its outline is the union of its members, its figures are theirs. */
export async function composeArea(context: ActionContext, name: string): Promise<void> {
  const { store, engine } = context;
  const { composition } = store.getState();
  if (!composition || composition.codes.length === 0) return;
  const { levelId, codes, editedId } = composition;
  const areasId = areasIdOf(store.getState(), levelId);
  const shape = await engine.shapeArea({ kind: 'compose', areasId, codes });
  if (!shape.ok) {
    notify(store, { problem: shape.problem });
    return;
  }
  store.setState({ composition: null });
  const origin = { kind: 'composed' as const, members: { levelId, codes } };
  keepOwnArea(context, editedId, { name, origin, geometry: shape.value });
}

/** Open or close the panel of own areas; closing it gives up an area in the making. */
export const showOwnAreas = defineAction<boolean>({
  history: 'outside',
  run: ({ store }, ownAreasOpen) => {
    store.setState(
      ownAreasOpen
        ? // One panel at a time: it stands where they stood.
          { ownAreasOpen, layersOpen: false, address: null, chosenMeasure: null }
        : { ownAreasOpen, composition: null },
    );
  },
});

/**
 * Begin an area that is made up of areas of a level, or change the members of one, and show that level to choose from.
 * The changed area stays as it is until the composition is kept.
 */
export const startComposing = defineAction<{
  levelId: string;
  codes?: readonly string[];
  editedId?: string | null;
}>({
  history: 'outside',
  run: ({ store }, { levelId, codes = [], editedId = null }) => {
    store.setState((state) => ({
      composition: { levelId, codes, picking: true, editedId },
      ...(state.levelId !== levelId && { levelId, hoveredIndex: null, filter: '', within: null }),
      selectedCode: null,
      page: 'map',
      ownAreasOpen: true,
    }));
  },
});

/** Take an area into the one in the making, or out again. */
export const toggleMember = defineAction<string>({
  history: 'outside',
  run: ({ store }, code) => {
    store.setState(({ composition }) => {
      if (!composition) return {};
      const { codes } = composition;
      const rest = codes.filter((other) => other !== code);
      return { composition: { ...composition, codes: rest.length < codes.length ? rest : [...codes, code] } };
    });
  },
});

/**
 * Let clicks on the map choose the members of the area in the making, on the level that they are of, or choose an area
 * as ever.
 */
export const pickOnMap = defineAction<boolean>({
  history: 'outside',
  label: 'ownAreas.pick',
  shortcuts: [{ key: 'Escape', where: 'page', input: false, when: selectIsPicking }],
  run: ({ store }, picking) => {
    store.setState(({ composition, levelId }) => {
      if (!composition) return {};
      const elsewhere = picking && composition.levelId !== levelId;
      return {
        composition: { ...composition, picking },
        ...(elsewhere && {
          levelId: composition.levelId,
          selectedCode: null,
          hoveredIndex: null,
          within: null,
        }),
      };
    });
  },
});

/** Keep the area in the making under a name. */
export const saveComposition = defineAction<string>({
  history: 'recorded',
  enabled: ({ composition }) => (composition?.codes.length ?? 0) > 0,
  run: (context, name) => {
    void composeArea(context, name);
  },
});

/** Give up the area in the making. */
export const stopComposing = defineAction<null>({
  history: 'outside',
  run: ({ store }) => {
    store.setState({ composition: null });
  },
});

/** Make a new own area out of others, or a wider or narrower one out of one. */
export const combineAreas = defineAction<AreaCombination>({
  history: 'recorded',
  run: (context, combination) => {
    void combineOwnArea(context, combination);
  },
});
