import { selectOwnAreas } from './selectors/work';
import { withStep } from './history/withStep';
import { putting } from './store/records';
import { newOwnAreaId } from '../domain/areas/nextOwnArea';
import { membersOf } from '../domain/areas/ownArea';
import type { OwnArea } from '../domain/areas/ownArea';
import type { ActionContext } from './actions/action';
import type { AppState } from './appStore';
import type { LinkedArea } from './composedAreasLink';
import { notify } from './notify';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';

function isSame(area: OwnArea, { name, members }: LinkedArea): boolean {
  return area.name === name && JSON.stringify(membersOf(area)) === JSON.stringify(members);
}

/** What the link says of own areas: kept apart, because their level opens after the others. */
type Asked = Pick<AppState, 'levelId' | 'selectedCode' | 'page' | 'compared'>;

/** What the link asks to see, with the ids that its areas have here. */
function shownAsAsked(asked: Asked, ids: ReadonlyMap<string, string>): Partial<AppState> {
  const { levelId, selectedCode, page } = asked;
  const idOf = (code: string): string => ids.get(code) ?? code;
  const compared = asked.compared.map((area) =>
    area.levelId === OWN_AREAS_LEVEL ? { ...area, code: idOf(area.code) } : area,
  );
  return {
    ...(levelId === OWN_AREAS_LEVEL && { levelId, page, selectedCode: selectedCode && idOf(selectedCode) }),
    ...(compared.length > 0 && { compared }),
  };
}

/**
 * Make the areas that the link named, as soon as the levels that they are composed of are open. An area that the user
 * has already, of the same name and members, is not made twice.
 */
export function makeLinkedAreas({ store, engine }: ActionContext): void {
  const { levelId, selectedCode, page, compared } = store.getState();
  const asked: Asked = { levelId, selectedCode, page, compared };
  const ids = new Map<string, string>();
  let working = false;

  /** Keep a made area, under its own id where that is free; nothing is added when the user has it already. */
  function keep(linked: LinkedArea, made: OwnArea): void {
    store.setState((state) => {
      const ownAreas = selectOwnAreas(state);
      const known = ownAreas.find((area) => isSame(area, linked));
      const isTaken = ownAreas.some(({ id }) => id === linked.id);
      const id = known?.id ?? (isTaken ? newOwnAreaId() : linked.id);
      ids.set(linked.id, id);
      return {
        ...(!known &&
          withStep(state, putting(state.records, 'ownArea', [{ ...made, id }]), {
            label: { key: 'step.areaAdded', params: { name: made.name } },
            place: { page: 'map', levelId: OWN_AREAS_LEVEL, selectedCode: id },
          })),
        ...shownAsAsked(asked, ids),
      };
    });
  }

  async function make(linked: LinkedArea): Promise<void> {
    const { id, name, colour, members } = linked;
    const shape = await engine.shapeArea({ kind: 'compose', areasId: members.levelId, codes: members.codes });
    if (shape.ok)
      keep(linked, { id, name, colour, origin: { kind: 'composed', members }, geometry: shape.value });
    else notify(store, { problem: shape.problem });
    store.setState((state) => ({ linkedAreas: state.linkedAreas.filter((other) => other !== linked) }));
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    const next = (): LinkedArea | undefined => {
      const { linkedAreas, levels } = store.getState();
      return linkedAreas.find(({ members }) => levels.some(({ id }) => id === members.levelId));
    };
    for (let linked = next(); linked; linked = next()) await make(linked);
    working = false;
  }

  store.subscribe((state, before) => {
    if (state.levels !== before.levels && state.linkedAreas.length > 0) void work();
  });
}
