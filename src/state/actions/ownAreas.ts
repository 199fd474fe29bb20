import { nextOwnAreaColour, newOwnAreaId } from '../../domain/areas/nextOwnArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import type { AppState } from '../store/appStore';
import { withStep } from '../history/history';
import { withNotice } from '../store/notices';
import { selectOwnAreas } from '../selectors/work';
import { OWN_AREAS_LEVEL } from '../store/work';
import { dropping, putting } from '../store/records';
import type { Records } from '../store/records';
import { defineAction } from '../store/action';

/** What makes an own area; its id and colour are given. */
export type NewOwnArea = Pick<OwnArea, 'name' | 'origin' | 'geometry'>;

/** What shows an own area: its level, with the area chosen. */
function shown(selectedCode: string | null): Partial<AppState> {
  return { levelId: OWN_AREAS_LEVEL, selectedCode, hoveredIndex: null, filter: '', within: null };
}

/** Keep one or more new areas of one's own and show their level, the last of them chosen. */
export const addOwnArea = defineAction<NewOwnArea | readonly NewOwnArea[]>({
  history: 'recorded',
  run: ({ store }, input) => {
    store.setState((state) => {
      const added = 'name' in input ? [input] : input;
      const areas: OwnArea[] = [];
      for (const area of added) {
        areas.push({
          id: newOwnAreaId(),
          colour: nextOwnAreaColour([...selectOwnAreas(state), ...areas]),
          ...area,
        });
      }
      const last = areas.at(-1);
      if (!last) return {};
      const label =
        areas.length === 1
          ? ({ key: 'step.areaAdded', params: { name: last.name } } as const)
          : ({ key: 'step.areasAdded', params: { count: areas.length } } as const);
      return {
        ...withStep(state, putting(state.records, 'ownArea', areas), { label, place: place(last.id) }),
        ...shown(last.id),
      };
    });
  },
});

const place = (code: string) => ({ page: 'map' as const, levelId: OWN_AREAS_LEVEL, selectedCode: code });

/** Give an own area another name or colour. */
export const changeOwnArea = defineAction<{ id: string } & Partial<Pick<OwnArea, 'name' | 'colour'>>>({
  history: 'settled',
  run: ({ store }, { id, ...changes }) => {
    store.setState((state) => {
      const area = selectOwnAreas(state).find((one) => one.id === id);
      if (!area) return {};
      const key = changes.name === undefined ? 'step.areaRecoloured' : 'step.areaRenamed';
      return withStep(state, putting(state.records, 'ownArea', [{ ...area, ...changes }]), {
        label: { key, params: { name: area.name } },
        place: place(id),
        // Trying colours one after the other is one choice.
        ...(changes.name === undefined && { gesture: `colour ${id}` }),
      });
    });
  },
});

/** Give an own area another outline, with the name and origin that go with it, and choose it. */
export const reshapeOwnArea = defineAction<{ id: string } & NewOwnArea>({
  history: 'recorded',
  run: ({ store }, { id, ...kept }) => {
    store.setState((state) => {
      const area = selectOwnAreas(state).find((one) => one.id === id);
      if (!area) return {};
      return {
        ...withStep(state, putting(state.records, 'ownArea', [{ ...area, ...kept }]), {
          label: { key: 'step.areaReshaped', params: { name: kept.name } },
          place: place(id),
        }),
        ...shown(id),
      };
    });
  },
});

/** What was said of an own area: an area made later must not inherit it. */
function saidOf(records: Records, id: string) {
  const isIt = (area: { levelId: string; code: string } | null): boolean =>
    area?.levelId === OWN_AREAS_LEVEL && area.code === id;
  return [
    ...dropping(records, 'explanation', ({ area }) => isIt(area)),
    ...dropping(records, 'targetChange', ({ area }) => isIt(area)),
    ...dropping(records, 'policyCheck', ({ areaCode }) => areaCode === id),
  ];
}

/** Take an own area away with all that was said of it; the message that says so offers to bring it back. */
export const removeOwnArea = defineAction<string>({
  history: 'recorded',
  label: 'ownAreas.remove',
  run: ({ store }, id) => {
    store.setState((state) => {
      const area = selectOwnAreas(state).find((one) => one.id === id);
      if (!area) return {};
      const gone = [
        ...dropping(state.records, 'ownArea', (one) => one.id === id),
        ...saidOf(state.records, id),
      ];
      const label = { key: 'step.areaRemoved', params: { name: area.name } } as const;
      const recorded = withStep(state, gone, { label, place: place(id) });
      return {
        ...recorded,
        ...withNotice(state, {
          text: { key: 'notice.ownAreaRemoved', params: { name: area.name } },
          step: recorded.past.at(-1)!,
        }),
      };
    });
  },
});
