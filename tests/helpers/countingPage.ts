import type { TargetId } from '../../src/domain/targets/target';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../src/worker/createEngineApi';
import type { EngineApi } from '../../src/worker/protocol';
import type { ProjectLayer } from '../../src/io/project/kinds/ownLayer';
import type { ActionContext } from '../../src/state/store/action';
import { createAppStore, whenState } from '../../src/state/store/appStore';
import type { AppState } from '../../src/state/store/appStore';
import { keepCounts } from '../../src/state/jobs/keepCounts';
import { keepOwnLayers } from '../../src/state/jobs/ownLayers';
import { keepOwnAreasLevel } from '../../src/state/jobs/ownAreasLevel';
import { atLevel } from '../../src/state/selectors/levels';
import { selectMissingCounts } from '../../src/state/selectors/counts';
import { selectRecordsOf } from '../../src/state/selectors/coverage';
import { selectDrawnMeasures } from '../../src/state/selectors/drawing';
import { selectOwnAreas } from '../../src/state/selectors/work';
import type { DenominatorTable } from '../../src/state/store/data';
import { OWN_AREAS_LEVEL } from '../../src/state/store/work';
import { NO_RECORDS, recordKey } from '../../src/state/store/records';
import { levelOf } from './levelOf';
import { readyLayer } from './readyLayer';
import { box } from './squareAreas';
import { valueOf } from './valueOf';

const bytes = (features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

/** Four squares beside one another. */
const TOWNS = [0, 1, 2, 3].map((i) => ({
  type: 'Feature',
  properties: { code: `${i}`, name: `Town ${i}` },
  geometry: { type: 'Polygon', coordinates: [box(4 + i / 10, 51, 0.1)] },
}));

/** Inhabitants of the towns, by year. */
const inhabitants = (year: number): DenominatorTable => ({
  entry: {
    ...{ id: 'inhabitants', year, url: '', codeColumn: 'code', valueColumn: 'n' },
    ...{ source: '', licence: '', date: `${year}-01-01` },
  },
  values: new Map(TOWNS.map(({ properties }, i) => [properties.code, 1000 * (i + 1) + year])),
});

/** Points and squares spread over them, realised or planned in the years from 2019 on. */
const MEASURES: Record<string, TargetId> = {
  trees: 'bomen',
  charging: 'laden',
  paved: 'ontharding',
  plots: 'ontharding',
  ownTrees: 'bomen',
};
/** The one of them that is the user's own, where the project speaks of it. */
export const OWN: ProjectLayer = {
  ...{ role: 'measures', id: 'ownTrees', name: 'ownTrees', emptyIsZero: true },
  ...{ origin: { kind: 'file', size: 1, crc32: '00c0ffee' }, recipe: readyLayer('ownTrees', 'bomen').recipe },
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
export async function openPage(turns: () => number, state: Partial<AppState>): Promise<ActionContext> {
  const engine = createEngineApi(columnarEngine);
  const read = async (id: string, features: object[]) =>
    valueOf(await engine.readLayer(id, id, { kind: 'bytes', name: id, bytes: bytes(features) }, null, null));
  await read('towns', TOWNS);
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: null };
  const towns = valueOf(await engine.openAreas('towns', recipe, new Map()));
  const layers = await Promise.all(
    Object.entries(MEASURES).map(async ([id, target], seed) => {
      const report = await read(id, measuresOf(target, seed));
      const positions = valueOf(await engine.positions(id));
      return readyLayer(id, target, { report, positions, own: id === OWN.id, synthetic: id === 'plots' });
    }),
  );
  const records = state.records ?? NO_RECORDS;
  const hasOwn = records.has(recordKey('ownLayer', OWN));
  const store = createAppStore({
    ...{ phase: 'ready', levelId: 'towns', date: '2026-01-01' },
    levels: [levelOf('towns', towns.areas, towns)],
    layers: layers.filter(({ own }) => !own || hasOwn),
    denominators: [inhabitants(2020), inhabitants(2025)],
    ...state,
  });
  const context = { store, engine: slow(engine, turns) };
  keepOwnAreasLevel(context);
  keepCounts(context);
  keepOwnLayers(context);
  return context;
}

/** When the own areas are open and nothing is missing. */
export async function settled({ store }: ActionContext): Promise<void> {
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

export const COUNTED = ['bomen', 'laden', 'ontharding'] as const;

/** The records of every level, and what the map draws of each target. */
export function numbersOf({ store }: ActionContext) {
  const state = store.getState();
  return {
    records: state.levels.map(({ id }) =>
      COUNTED.map((target) => selectRecordsOf(atLevel(state, id), target)),
    ),
    drawn: COUNTED.map((target) =>
      selectDrawnMeasures({ ...state, levelId: 'towns', target }).map(({ layerId, standing }) => [
        layerId,
        standing,
      ]),
    ),
  };
}

/** A page that opens with what another came to. */
export async function freshPage({ store }: ActionContext): Promise<ActionContext> {
  const { date, cpeWeights, populationYear, exampleDataRemoved, records } = store.getState();
  const page = await openPage(() => 0, { date, cpeWeights, populationYear, exampleDataRemoved, records });
  await settled(page);
  return page;
}

export async function turnsPass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
