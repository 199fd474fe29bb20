import { membersOf, OWN_AREA_COLOURS } from '../domain/areas/ownArea';
import type { AreaMembers, OwnArea } from '../domain/areas/ownArea';
import { INITIAL_VIEW } from './slices/viewSlice';

/** An own area as a link names it: by the areas it is the union of, so that no shape has to travel. */
export interface LinkedArea {
  /** Its code on the screen that made the link; other parts of the link speak of it. */
  id: string;
  name: string;
  colour: string;
  members: AreaMembers;
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
