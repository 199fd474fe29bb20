import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redo, undo } from '../../../src/state/actions/history';
import {
  addOwnArea,
  changeOwnArea,
  removeOwnArea,
  reshapeOwnArea,
} from '../../../src/state/actions/ownAreas';
import { selectOwnAreas } from '../../../src/state/selectors/work';
import type { TargetId } from '../../../src/domain/targets/target';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import type { EngineApi } from '../../../src/worker/protocol';
import type { ActionContext } from '../../../src/state/store/action';
import { changeSettings, removeExampleData } from '../../../src/state/actions/view';
import { changeTarget } from '../../../src/state/actions/targets';
import { createAppStore } from '../../../src/state/store/appStore';
import type { AppState } from '../../../src/state/store/appStore';
import { keepCounts, whenState } from '../../../src/state/jobs/keepCounts';
import { keepOwnAreasLevel } from '../../../src/state/jobs/ownAreasLevel';
import { selectAreaTallies } from '../../../src/state/selectors/tallies';
import { atLevel } from '../../../src/state/selectors/levels';
import { selectMissingCounts } from '../../../src/state/selectors/counts';
import { OWN_AREAS_LEVEL } from '../../../src/state/store/work';
import { levelOf } from '../../helpers/levelOf';
import { readyLayer } from '../../helpers/readyLayer';
import { box } from '../../helpers/squareAreas';
import { unsealingChange } from '../../helpers/targetChanges';
import { valueOf } from '../../helpers/valueOf';

const bytes = (features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

/** Four squares beside one another. */
const TOWNS = [0, 1, 2, 3].map((i) => ({
  type: 'Feature',
  properties: { code: `${i}`, name: `Town ${i}` },
  geometry: { type: 'Polygon', coordinates: [box(4 + i / 10, 51, 0.1)] },
}));

/** Points and squares spread over them, realised or planned in the years from 2019 on. */
const MEASURES: Record<string, TargetId> = {
  trees: 'bomen',
  charging: 'laden',
  paved: 'ontharding',
  plots: 'ontharding',
};

function measuresOf(target: TargetId, seed: number): object[] {
  return Array.from({ length: 24 }, (_, i) => {
    const [x, y] = [4.01 + ((i * 7 + seed) % 39) / 100, 51.02 + ((i * 5 + seed) % 7) / 100];
    const properties = {
      date: `${2019 + ((i + seed) % 9)}-0${1 + (i % 9)}-15`,
      status: i % 5 === 0 ? 'planned' : 'realised',
      kw: [11, 22, 150][i % 3],
      access: i % 4 === 0 ? 'semi_public' : 'public',
      connectors: 1,
    };
    const geometry =
      target === 'ontharding'
        ? { type: 'Polygon', coordinates: [box(x, y, 0.01)] }
        : { type: 'Point', coordinates: [x, y] };
    return { type: 'Feature', properties, geometry };
  });
}

/** An engine that answers each call after a few turns, as `turns` says. */
function slow(engine: EngineApi, turns: () => number): EngineApi {
  const late = async <T>(answer: Promise<T>): Promise<T> => {
    for (let turn = turns(); turn > 0; turn--) await new Promise((resolve) => setImmediate(resolve));
    return answer;
  };
  return {
    ...engine,
    countMeasures: (...request) => late(engine.countMeasures(...request)),
    openShapes: (...request) => late(engine.openShapes(...request)),
  };
}

/** A page in which every layer is read; only some of `state` is its own. */
async function openPage(turns: () => number, state: Partial<AppState>): Promise<ActionContext> {
  const engine = createEngineApi(columnarEngine);
  const read = async (id: string, features: object[]) =>
    valueOf(await engine.readLayer(id, id, { kind: 'bytes', name: id, bytes: bytes(features) }, null, null));
  await read('towns', TOWNS);
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const towns = valueOf(await engine.openAreas('towns', recipe, new Map()));
  const layers = await Promise.all(
    Object.entries(MEASURES).map(async ([id, target], seed) => {
      const report = await read(id, measuresOf(target, seed));
      return readyLayer(id, target, { report, own: false, synthetic: id === 'plots' });
    }),
  );
  const store = createAppStore({
    ...{ phase: 'ready', levelId: 'towns', date: '2026-01-01' },
    levels: [levelOf('towns', towns.areas, towns)],
    layers,
    ...state,
  });
  const context = { store, engine: slow(engine, turns) };
  keepOwnAreasLevel(context);
  keepCounts(context);
  return context;
}

/** When the own areas are open and nothing is missing. */
async function settled({ store }: ActionContext): Promise<void> {
  await whenState(store, (state) => {
    const own = state.levels.find(({ id }) => id === OWN_AREAS_LEVEL);
    const names = (own?.areas ?? []).map(({ code, name }) => `${code} ${name}`).join();
    const isOpen =
      names ===
      selectOwnAreas(state)
        .map(({ id, name }) => `${id} ${name}`)
        .join();
    return isOpen && selectMissingCounts(state).length === 0;
  });
}

function numbersOf({ store }: ActionContext) {
  const state = store.getState();
  return state.levels.map(({ id }) =>
    (['bomen', 'laden', 'ontharding'] as const).map((target) =>
      selectAreaTallies(atLevel(state, id), target),
    ),
  );
}

type Act = (context: ActionContext, pick: number) => void;

const ACTS: Record<string, Act> = {
  date: (context, pick) => {
    changeSettings.run(context, { date: `${2020 + (pick % 8)}-06-01` });
  },
  weights: (context, pick) => {
    changeSettings.run(context, { cpeWeights: pick % 2 === 0 ? 'call2022' : 'press2024' });
  },
  norm: (context, pick) => {
    changeTarget.run(context, unsealingChange({ baseline: `${2020 + (pick % 4)}-01-01` }));
  },
  examples: (context) => {
    const { exampleDataRemoved } = context.store.getState();
    if (exampleDataRemoved) context.store.setState({ exampleDataRemoved: false });
    else removeExampleData.run(context, null);
  },
  target: ({ store }, pick) => {
    store.setState({ target: (['bomen', 'laden', 'ontharding'] as const)[pick % 3]! });
  },
  draw: (context, pick) => {
    addOwnArea.run(context, {
      name: `Area ${pick}`,
      origin: { kind: 'drawn' },
      geometry: { type: 'MultiPolygon', coordinates: [[box(4 + (pick % 30) / 100, 51.01, 0.08)]] },
    });
  },
  move: (context, pick) => {
    const ownAreas = selectOwnAreas(context.store.getState());
    const area = ownAreas[pick % Math.max(1, ownAreas.length)];
    if (area)
      reshapeOwnArea.run(context, {
        ...area,
        geometry: { type: 'MultiPolygon', coordinates: [[box(4 + (pick % 25) / 100, 51.03, 0.05)]] },
      });
  },
  undo: (context) => {
    undo.run(context, null);
  },
  redo: (context) => {
    redo.run(context, null);
  },
  rename: (context, pick) => {
    const area = selectOwnAreas(context.store.getState())[0];
    if (area) changeOwnArea.run(context, { id: area.id, name: `Name ${pick}` });
  },
  remove: (context, pick) => {
    const ownAreas = selectOwnAreas(context.store.getState());
    const area = ownAreas[pick % Math.max(1, ownAreas.length)];
    if (area) removeOwnArea.run(context, area.id);
  },
};

const history = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS)),
    pick: fc.nat(60),
    /** Turns that the engine gets before the next act. */
    wait: fc.nat(6),
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever is changed at whatever moment, the numbers become those of a page that opens with the result', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.infiniteStream(fc.nat(5)), async (steps, delays) => {
      const page = await openPage(() => delays.next().value as number, {});
      for (const { act, pick, wait } of steps) {
        ACTS[act]!(page, pick);
        for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
      await settled(page);
      const { date, cpeWeights, exampleDataRemoved, records } = page.store.getState();
      const fresh = await openPage(() => 0, {
        ...{ date, cpeWeights, exampleDataRemoved, records },
      });
      await settled(fresh);
      expect(numbersOf(page)).toEqual(numbersOf(fresh));
    }),
    { numRuns: 300 },
  );
}, 120_000);
