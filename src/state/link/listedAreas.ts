import { areasIdOf } from '../selectors/levels';
import { withCompared } from '../selectors/compared';
import type { AreaReference } from '../../domain/areas/areaReference';
import { membersOf, OWN_AREA_COLOURS } from '../../domain/areas/ownArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import { OWN_AREAS_LEVEL } from '../store/work';
import type { LinkedArea } from '../store/work';
import { INITIAL_VIEW } from '../store/view';
import { selectOwnAreas } from '../selectors/work';
import { withStep } from '../history/history';
import { putting } from '../store/records';
import { newOwnAreaId } from '../../domain/areas/nextOwnArea';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';

/**
 * Compared areas in a link: `municipalities-2025/12014,11002,provinces-2025/10000`. The level stands before the first
 * area of each run of the same level; an area without one is of the level before it.
 */
export function encodeCompared(compared: readonly AreaReference[]): string {
  return compared
    .map(({ levelId, code }, place) => {
      const name = encodeURIComponent(code);
      return levelId === compared[place - 1]?.levelId ? name : `${encodeURIComponent(levelId)}/${name}`;
    })
    .join();
}

function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Read what {@link encodeCompared} wrote; what makes no sense, stands there twice or is one too many is left out. */
export function decodeCompared(text: string): readonly AreaReference[] {
  let compared: readonly AreaReference[] = [];
  let levelId: string | null = null;
  for (const item of text.split(',')) {
    const slash = item.indexOf('/');
    if (slash >= 0) levelId = decodePart(item.slice(0, slash));
    const code = decodePart(item.slice(slash + 1));
    if (levelId && code) compared = withCompared(compared, { levelId, code });
  }
  return compared;
}

const ID_START = 'own-area-';

/** Own areas that a link can carry: composed of areas that every reader has, so not of a layer from a file. */
export function linkedAreasOf(areas: readonly OwnArea[]): LinkedArea[] {
  return areas.flatMap((area) => {
    const members = membersOf(area);
    const isShared = members !== null && !members.levelId.startsWith('own-');
    return isShared ? [{ id: area.id, name: area.name, colour: area.colour, members }] : [];
  });
}

/** What stands between the parts must not stand in them. */
function guard(text: string): string {
  return text.replace(/[%:.]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

function unguard(text: string): string {
  return text.replace(/%(25|3a|2e)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * `Netevallei:12014.12026.12035`: name and codes. Then, only where they differ from what most have: the level, the
 * place of the colour among those of own areas, and the last part of the id.
 */
export function encodeLinkedArea({ id, name, colour, members }: LinkedArea): string {
  const parts = [
    guard(name),
    members.codes.map(guard).join('.'),
    members.levelId === INITIAL_VIEW.levelId ? '' : guard(members.levelId),
    String(
      Math.max(
        0,
        OWN_AREA_COLOURS.findIndex((known) => known === colour),
      ) || '',
    ),
    guard(id.startsWith(ID_START) ? id.slice(ID_START.length) : id),
  ];
  if (parts[4] === '1') parts[4] = '';
  while (parts.at(-1) === '') parts.pop();
  return parts.join(':');
}

/** Read what {@link encodeLinkedArea} wrote; null for what makes no sense. */
export function decodeLinkedArea(text: string): LinkedArea | null {
  const [name = '', codes = '', levelId = '', colour = '', id = '', ...rest] = text.split(':');
  const index = Number(colour);
  const known = OWN_AREA_COLOURS[index];
  if (name === '' || codes === '' || !known || rest.length > 0) return null;
  const tail = id === '' ? '1' : unguard(id);
  return {
    id: tail.startsWith('own-') ? tail : ID_START + tail,
    name: unguard(name),
    colour: known,
    members: {
      levelId: levelId === '' ? INITIAL_VIEW.levelId : unguard(levelId),
      codes: codes.split('.').map(unguard),
    },
  };
}

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
    const areasId = areasIdOf(store.getState(), members.levelId);
    const shape = await engine.shapeArea({ kind: 'compose', areasId, codes: members.codes });
    if (shape.ok)
      keep(linked, { id, name, colour, origin: { kind: 'composed', members }, geometry: shape.value });
    else notify(store, { problem: shape.problem });
    store.setState((state) => ({ linkedAreas: state.linkedAreas.filter((other) => other !== linked) }));
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    const next = (): LinkedArea | undefined => {
      const { linkedAreas, levels, phase } = store.getState();
      // Of areas that are only listed there are no outlines to compose.
      if (phase === 'listed') return undefined;
      return linkedAreas.find(({ members }) => levels.some(({ id }) => id === members.levelId));
    };
    for (let linked = next(); linked; linked = next()) await make(linked);
    working = false;
  }

  store.subscribe((state, before) => {
    if (state.levels !== before.levels && state.linkedAreas.length > 0) void work();
  });
}
