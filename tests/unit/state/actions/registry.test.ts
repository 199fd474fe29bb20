import { expect, test, vi } from 'vitest';
import { OWN_AREA_COLOURS } from '../../../../src/domain/areas/ownArea';
import { itemAt } from '../../../../src/domain/itemAt';
import type { PlannedMeasure } from '../../../../src/domain/plan/plannedMeasure';
import { problem } from '../../../../src/domain/problem';
import { POLICY_GOAL_IDS } from '../../../../src/domain/targets/policyGoals';
import { ok } from '../../../../src/domain/result';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/worker/createEngineApi';
import type { LayerSource } from '../../../../src/io/layerSource';
import { HISTORY_POLICIES, defineAction } from '../../../../src/state/store/action';
import type { ActionContext, RegisteredAction } from '../../../../src/state/store/action';
import { redo, settleGesture, undo } from '../../../../src/state/actions/history';
import { ACTIONS } from '../../../../src/state/actions/registry';
import type { ActionKey } from '../../../../src/state/actions/registry';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { AppState } from '../../../../src/state/store/appStore';
import { committed } from '../../../../src/state/history/history';
import { keepBoundaries } from '../../../../src/state/jobs/boundaries';
import { keepCounts } from '../../../../src/state/jobs/keepCounts';
import { readSource, keepOwnLayers } from '../../../../src/state/jobs/ownLayers';
import type { PlannedRecipe } from '../../../../src/engine/plannedFile';
import type { ReadSource } from '../../../../src/state/jobs/ownLayers';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import type { Notice } from '../../../../src/state/store/data';
import type { MeasurePen } from '../../../../src/state/store/plan';
import type { Drawing } from '../../../../src/state/store/view';
import { putting, recordsFrom } from '../../../../src/state/store/records';
import { levelOf } from '../../../helpers/levelOf';
import { ownAreaOf } from '../../../helpers/ownAreaOf';
import { readyLayer } from '../../../helpers/readyLayer';
import { box } from '../../../helpers/squareAreas';
import { treesPerDwelling, unsealingChange } from '../../../helpers/targetChanges';
import { valueOf } from '../../../helpers/valueOf';
import { projectFixture } from '../../io/project/projectFixture';

test('every action of every file is in the registry under its own name, and declares what it does to the history', () => {
  const files = import.meta.glob<Record<string, unknown>>('../../../../src/state/actions/*.ts', {
    eager: true,
  });
  const exported = Object.entries(files)
    .flatMap(([file, module]) => Object.entries(module).map(([key, value]) => ({ file, key, value })))
    .filter(({ value }) => typeof value === 'object' && value !== null && 'run' in value);
  expect(Object.fromEntries(exported.map(({ key, value }) => [key, value]))).toEqual(ACTIONS);
  expect(exported).toHaveLength(Object.keys(ACTIONS).length);
  for (const { file, key, value } of exported) {
    expect(HISTORY_POLICIES, `${key} in ${file}`).toContain((value as RegisteredAction).history);
  }
});

test('an action that does not declare it is refused by the compiler', () => {
  // @ts-expect-error: `history` has no default
  expect(defineAction<null>({ run: () => undefined }).history).toBeUndefined();
});

const [GOAL] = POLICY_GOAL_IDS;
const TOWNS = 'municipalities-2025';
const AREA = { levelId: TOWNS, code: '12014' };
const OTHER = { levelId: TOWNS, code: '12026' };
const SQUARE = ownAreaOf().geometry;
const DRAWN: Drawing = {
  ...{ id: 1, tool: 'polygon', editedId: null, shape: SQUARE, corners: 4, finished: true, undoable: false },
  ...{ name: null, distance: null, area: SQUARE, problem: null },
};
const PEN: MeasurePen = {
  form: 'polygon',
  measureId: null,
  moves: false,
  drawing: { ...DRAWN, finished: false },
};
const COMPOSITION = { levelId: 'towns', codes: ['1'], picking: true, editedId: null };
const NOTICE: Notice = {
  ...{
    id: 7,
    kind: 'problem',
    problem: problem('cancelled', {}),
    others: [],
    text: null,
    counted: null,
    step: null,
    about: null,
    offer: null,
  },
};
const ADDED = treesPerDwelling();
const PLAN = projectFixture();
const SCENARIO = itemAt(PLAN.scenarios, 0);
const MEASURE = itemAt(PLAN.measures, 0);
const DRAWN_MEASURE = PLAN.measures.find(({ place }) => place.kind === 'geometry')!;
const BUDGET = itemAt(PLAN.budgets, 0);
const PLACE = { type: 'Point', coordinates: [4.05, 51.05] };
const OTHER_SCENARIO = { ...SCENARIO, id: 'scenario-2', name: 'Plan B' };
const INCOMING = {
  file: 'nete.geojson',
  read: {
    ...{ scenario: { ...SCENARIO, note: 'overlegd' }, budgets: [], rates: [], refused: [] },
    measures: [{ ...MEASURE, year: 2033 }],
  },
};
const inYear = (year: number) => ({
  ...{ ids: [MEASURE.id], what: 'year' },
  change: (measure: PlannedMeasure) => ({ ...measure, year }),
});

/** A file with a feature for every geometry. */
function file(
  name: string,
  geometries: readonly object[],
  codes: readonly string[] = ['1'],
  status?: string,
): LayerSource {
  const features = geometries.map((geometry, i) => ({
    ...{ type: 'Feature', geometry },
    properties: { code: codes[i], naam: `Gebied ${codes[i]}`, jaar: 2023, ...(status && { status }) },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  return { kind: 'bytes', name, bytes };
}

/** A page with a project of its own: an area, a layer, a changed, an added and a switched-off target, texts, checks. */
async function openPage(fields: Partial<AppState>) {
  const engine = createEngineApi(columnarEngine);
  const records = recordsFrom({
    ownArea: [ownAreaOf()],
    ownLayer: [{ ...projectFixture().layers.find(({ role }) => role === 'measures')!, id: 'own-900' }],
    targetChange: [unsealingChange({})],
    addedTarget: [ADDED],
    targetOff: [{ target: 'bomen' }],
    explanation: [{ area: AREA, target: 'laden', text: 'Al bezig.' }],
    scenario: [SCENARIO, OTHER_SCENARIO],
    measure: PLAN.measures,
    costRate: PLAN.costRates,
    budget: PLAN.budgets,
  });
  const open = async (id: string, codes: readonly string[]) => {
    const polygon = (_: string, x: number) => ({ type: 'Polygon', coordinates: [box(4 + x / 10, 51, 0.1)] });
    valueOf(await engine.readLayer(id, id, file(id, codes.map(polygon), codes), null, null));
    const recipe = { codeColumn: 'code', nameColumn: 'naam', parentColumn: null };
    const opened = valueOf(await engine.openAreas(id, recipe, new Map()));
    return levelOf(id, opened.areas, opened);
  };
  const levels = [await open(TOWNS, ['12014', '12026']), await open('towns', ['1'])];
  const store = createAppStore({
    ...{ phase: 'ready', levelId: TOWNS, date: '2026-01-01', levels },
    layers: [readyLayer('own-900', 'bomen'), readyLayer('trees', 'fiets', { own: false, synthetic: true })],
    // One step back and one forth, so that an action that touches either is seen.
    ...committed(
      { records, past: [], future: [] },
      {
        changes: putting(records, 'policyCheck', [{ areaCode: '12014', goal: GOAL }]),
        ...{ label: { key: 'step.projectCleared', params: {} }, place: null, gesture: null },
      },
    ),
    ...fields,
  });
  const context: ActionContext = { store, engine };
  keepOwnLayers(context);
  keepBoundaries(context);
  keepCounts(context);
  return context;
}

/** Outlines for the two towns of the page. */
function townsFile() {
  const squares = [0, 1].map((at) => ({
    type: 'Polygon',
    coordinates: [box(4 + at / 10, 51, 0.1, 0.09)],
  }));
  return file('gemeenten.gpkg', squares, ['12014', '12026']);
}

async function read(context: ActionContext, source: LayerSource): Promise<ReadSource> {
  return valueOf(await readSource(context, source, () => undefined));
}

interface Case<Input> {
  /** The state in which the action does what it is for. */
  state?: Partial<AppState>;
  input: Input | ((context: ActionContext) => Promise<Input>);
  /** Of a gesture: what the next move of it says. */
  next?: Input;
  /** When what it began has ended; at once when left out. */
  done?: (state: AppState) => boolean;
}
type InputOf<K extends ActionKey> = Parameters<(typeof ACTIONS)[K]['run']>[1];

const says = (key: string) => (state: AppState) =>
  state.notices.some(({ text, problem: cause }) => (text?.key ?? cause?.code) === key);
const saved = says('notice.saved');

/** Every action that asks for something has one: without it, a new action does not compile. */
type Cases = { readonly [K in ActionKey as InputOf<K> extends null ? never : K]: Case<InputOf<K>> } & {
  /** One that asks for nothing is run as it is, on the page that is opened; this is for where it needs another. */
  readonly [K in ActionKey]?: Case<InputOf<K>>;
};
const CASES: Cases = {
  selectTarget: { input: 'bomen' },
  selectLevel: { input: 'towns' },
  selectArea: { input: '12014' },
  chooseMeasure: { input: { layerId: 'trees', feature: 0, place: [4, 51] } },
  findArea: { input: OTHER },
  hoverArea: { input: 1 },
  findAddress: { input: 'Grote Markt 1 Mechelen' },
  chooseAddress: { input: { text: 'Grote Markt 1', place: [4.48, 51.03], box: [4.48, 51.03, 4.48, 51.03] } },
  closeAddress: { input: null, state: { address: { text: 'Grote Markt 1', chosen: null } } },
  drillDown: { input: { levelId: 'towns', within: '1' } },
  limitTo: { input: '1' },
  filterAreas: { input: { behindAtLeast: 3 } },
  unfilterAreas: {
    input: null,
    state: { areaFilter: { behindAtLeast: 3, behindOn: null, onlyReal: false } },
  },
  orderOverview: { input: 'name' },
  colourOverview: { input: 'gap' },
  showArea: { input: { code: '12014', target: 'bomen' } },
  leaveWithin: { input: null, state: { within: '1' } },
  openPage: { input: 'compare' },
  showTab: { input: 'table' },
  filterTable: { input: 'Nete' },
  rankTable: { input: 'name' },
  setMapPosition: { input: { longitude: 4, latitude: 51, zoom: 9 } },
  setBasemap: { input: 'grb' },
  setBasemapStatus: { input: 'ok' },
  toggleLayer: { input: 'own-900' },
  dismissNotice: { input: 7, state: { notices: [NOTICE] } },
  changeSettings: {
    input: { date: '2027-01-01', cpeWeights: 'press2024', version: '2.1', populationYear: 2021 },
  },
  setLanguage: { input: 'en' },
  setLetterKeys: { input: false },
  showHelp: { input: 'help' },
  restoreExampleData: { input: null, state: { exampleDataRemoved: true } },
  reload: { input: null, state: { phase: 'failed', catalogUrl: null } },
  addToCompared: { input: AREA },
  removeFromCompared: { input: AREA, state: { compared: [AREA] } },
  toggleCompared: { input: AREA },
  compareWith: { input: { area: AREA, other: OTHER } },
  startDrawing: { input: { tool: 'polygon', shape: SQUARE }, done: ({ drawing }) => drawing?.area !== null },
  redrawOwnArea: { input: 'own-area-1', done: ({ drawing }) => drawing?.area !== null },
  resumeDrawing: {
    input: null,
    state: {
      leftDrawing: {
        tab: 'other',
        drawing: {
          tool: 'polygon',
          shape: SQUARE,
          distance: null,
          editedId: null,
          name: null,
          unfinished: null,
        },
      },
    },
    done: ({ drawing }) => drawing?.area !== null,
  },
  nameDrawing: { input: 'Netevallei', state: { drawing: DRAWN } },
  sketchDrawing: {
    state: { drawing: { ...DRAWN, area: null } },
    input: { shape: SQUARE, corners: 4, radius: null, finished: true, undoable: false },
    done: ({ drawing }) => drawing?.area !== null,
  },
  setDrawingDistance: {
    state: {
      drawing: { ...DRAWN, tool: 'circle', shape: { type: 'Point', coordinates: [4, 51] }, area: null },
    },
    ...{ input: 800, done: ({ drawing }) => drawing?.area !== null },
  },
  finishDrawing: { input: 'Dijle', state: { drawing: DRAWN } },
  cancelDrawing: { input: null, state: { drawing: DRAWN } },
  startRuler: { input: 'line' },
  sketchRuler: {
    state: { ruler: { ...DRAWN, area: null } },
    input: { shape: SQUARE, corners: 3, radius: null, finished: false, undoable: true },
  },
  endRuler: { input: null, state: { ruler: DRAWN } },
  showOwnAreas: { input: true },
  startComposing: { input: { levelId: 'towns' } },
  toggleMember: { input: '2', state: { composition: COMPOSITION } },
  pickOnMap: { input: false, state: { composition: COMPOSITION } },
  saveComposition: {
    input: 'Dijle',
    state: { composition: COMPOSITION },
    done: ({ past }) => past.length === 2,
  },
  stopComposing: { input: null, state: { composition: COMPOSITION } },
  combineAreas: {
    input: {
      ...{ name: 'Rand', operation: 'buffer', distance: 200 },
      areas: [{ levelId: 'towns', code: '1' }],
    },
    done: ({ past }) => past.length === 2,
  },
  addOwnArea: { input: { name: 'Dijle', origin: { kind: 'drawn' }, geometry: SQUARE } },
  changeOwnArea: {
    input: { id: 'own-area-1', colour: OWN_AREA_COLOURS[1]! },
    next: { id: 'own-area-1', colour: OWN_AREA_COLOURS[2]! },
  },
  reshapeOwnArea: { input: { id: 'own-area-1', name: 'Dijle', origin: { kind: 'drawn' }, geometry: SQUARE } },
  removeOwnArea: { input: 'own-area-1' },
  cancelLayer: { input: 'trees' },
  takeRows: { input: { id: 'trees', name: 'bomen.geojson', form: 'csv' } },
  openAreaLayer: {
    input: async (context) => ({
      read: await read(context, file('wijken', [{ type: 'Polygon', coordinates: [box(4, 51, 0.1)] }])),
      recipe: { codeColumn: 'code', nameColumn: 'naam', parentColumn: null },
      vintage: null,
    }),
  },
  openMeasureLayer: {
    input: async (context) => ({
      read: await read(context, file('bomen', [{ type: 'Point', coordinates: [4.05, 51.05] }])),
      recipe: {
        ...{ target: 'bomen', rule: null, filtered: true },
        ...{ yearColumn: 'jaar', statusColumn: null, quantityColumn: null },
      },
      ...{ emptyIsZero: null, repeated: false },
    }),
  },
  openFigureLayer: {
    input: async (context) => ({
      read: await read(context, file('cijfers', [{ type: 'Point', coordinates: [4.05, 51.05] }])),
      recipe: {
        ...{ subject: { kind: 'target', target: 'bomen' }, level: TOWNS, joinColumn: 'code', by: 'code' },
        ...{ valueColumn: 'jaar', year: null },
      },
      instead: [],
    }),
  },
  importAreas: {
    input: async (context) => ({
      read: await read(context, file('zones', [{ type: 'Polygon', coordinates: [box(4, 51, 0.1)] }])),
      nameColumn: 'naam',
    }),
  },
  addMeasures: { input: [MEASURE] },
  changeMeasures: { input: inYear(2029), next: inYear(2030) },
  placeMeasure: { input: { id: MEASURE.id, place: { kind: 'unlocated', area: AREA } } },
  findOverlap: { input: MEASURE },
  removeMeasures: { input: [MEASURE.id] },
  duplicateMeasures: { input: [MEASURE.id] },
  spreadOverYears: {
    input: { target: 'fiets', left: 900, areas: [{ area: AREA, population: 10 }], from: 2027, to: 2030 },
  },
  copyScenario: { input: SCENARIO.id },
  changeScenario: {
    input: { id: SCENARIO.id, name: 'Dijle' },
    next: { id: SCENARIO.id, name: 'Dijlevallei' },
  },
  removeScenario: { input: SCENARIO.id },
  takeScenario: { input: SCENARIO.id, done: says('notice.exported') },
  importScenario: {
    input: {
      read: {
        ...{ scenario: { ...SCENARIO, name: 'Van Lier' }, budgets: [], rates: [], refused: [] },
        measures: [{ ...MEASURE, year: 2033 }],
      },
      ...{ file: 'lier.geojson', into: null },
    },
  },
  openScenarioFile: {
    input: {
      file: new File(
        [
          JSON.stringify({
            type: 'FeatureCollection',
            features: [
              {
                ...{ type: 'Feature', properties: { target: 'bomen', status: 'gepland', year: 2028 } },
                geometry: { type: 'Point', coordinates: [4.05, 51.05] },
              },
            ],
          }),
        ],
        'bomen.geojson',
      ),
      into: SCENARIO.id,
    },
  },
  mergeScenario: {
    state: { incomingScenario: INCOMING },
    input: { ids: new Set([MEASURE.id]), about: true },
  },
  copyIncomingScenario: { input: null, state: { incomingScenario: INCOMING } },
  leaveIncomingScenario: { input: null, state: { incomingScenario: INCOMING } },
  bringMeasures: { input: { ids: [MEASURE.id], from: SCENARIO.id, to: OTHER_SCENARIO.id, how: 'move' } },
  takeKnownPlans: {
    input: async (context) => {
      const opened = await read(context, file('bomen.geojson', [PLACE, PLACE], ['1', '2'], 'gepland'));
      const layer = readyLayer(opened.id, 'bomen', { own: false });
      context.store.setState(({ layers }) => ({ layers: [...layers, layer] }));
      return opened.id;
    },
  },
  takePlannedFile: {
    input: async (context) => {
      const opened = await read(context, file('bomen.geojson', [PLACE, PLACE], ['1', '2'], 'gepland'));
      const recipe: PlannedRecipe = {
        ...{ targetColumn: '', target: 'bomen', targets: {}, bases: {}, status: 'planned', area: null },
        decimals: {},
      };
      return { read: opened, recipe, into: null };
    },
  },
  setCostRate: { input: { ...itemAt(PLAN.costRates, 0), amount: 220 } },
  resetCostRate: { input: itemAt(PLAN.costRates, 0).id },
  setBudget: { input: { ...BUDGET, amount: 3 }, next: { ...BUDGET, amount: 30 } },
  planTarget: { input: 'fiets' },
  chooseScenario: { input: SCENARIO.id },
  setPlanYear: { input: 2028 },
  togglePlanStatus: { input: 'idea' },
  switchPlanView: { input: { planOnMap: true } },
  compareScenarios: { input: [SCENARIO.id] },
  goToMeasure: { input: { scenario: SCENARIO.id, id: MEASURE.id } },
  chooseMeasures: { input: { ids: [MEASURE.id], how: 'only' } },
  chooseMeasuresOfArea: {
    state: {
      ...{ selectedCode: AREA.code, allTargetsShown: true },
      records: recordsFrom({
        scenario: PLAN.scenarios,
        measure: [{ ...MEASURE, place: { kind: 'unlocated', area: AREA } } as PlannedMeasure],
      }),
    },
    input: null,
    done: ({ chosenMeasures }) => chosenMeasures.has(MEASURE.id),
  },
  previewMeasure: { input: MEASURE },
  takePen: { input: { form: 'line' } },
  takeHandles: { input: DRAWN_MEASURE.id },
  takeHole: { input: DRAWN_MEASURE.id },
  findBorders: { input: [4, 50, 5, 52] },
  sketchMeasure: {
    state: { pen: PEN },
    input: { shape: SQUARE, corners: 4, radius: null, finished: false, undoable: true },
  },
  finishMeasure: {
    state: { pen: PEN },
    input: { shape: SQUARE, corners: 4, radius: null, finished: true, undoable: false },
  },
  planArea: { input: '12014' },
  leavePen: { input: null, state: { pen: PEN } },
  removeLayer: { input: 'own-900' },
  chooseColumnsAgain: { input: 'own-900' },
  chooseColumnsOf: {
    input: (context) => read(context, file('bomen', [{ type: 'Point', coordinates: [4.05, 51.05] }])),
  },
  showLayers: { input: true },
  showRows: { input: 'own-900' },
  showReplacing: { input: 'own-900' },
  styleLayer: {
    input: { layerId: 'own-900', colour: OWN_AREA_COLOURS[1]! },
    next: { layerId: 'own-900', colour: OWN_AREA_COLOURS[2]! },
  },
  moveLayer: {
    state: {
      records: recordsFrom({
        ownLayer: ['own-900', 'own-901'].map((id) => ({
          ...projectFixture().layers.find(({ role }) => role === 'measures')!,
          id,
        })),
      }),
    },
    input: { id: 'own-900', by: 1 },
  },
  goToLayer: { input: 'own-900' },
  goToRow: { input: { layerId: 'own-900', feature: 0, code: null } },
  useBoundaries: {
    input: async ({ store, engine }) => {
      const source = townsFile();
      valueOf(await engine.readLayer('own-towns', 'own-towns', source, null, null));
      const recipe = { codeColumn: 'code', nameColumn: 'naam', parentColumn: null };
      const opened = valueOf(await engine.openAreas('own-towns', recipe, new Map()));
      const own = levelOf('own-towns', opened.areas, { ...opened, own: true });
      store.setState(({ levels }) => ({ levels: [...levels, own] }));
      return { layerId: 'own-towns' };
    },
  },
  openBoundaries: {
    input: async (context) => ({
      read: await read(context, townsFile()),
      recipe: { codeColumn: 'code', nameColumn: 'naam', parentColumn: null },
      ...{ vintage: null, title: null },
    }),
  },
  leaveBoundaries: {
    state: { records: recordsFrom({ boundaries: [{ level: 'municipality', layerId: 'own-towns' }] }) },
    input: null,
  },
  reopenOwnLayer: { input: { id: 'own-900', file: new File(['x'], 'other.geojson') } },
  changeTarget: { input: unsealingChange({ baseline: '2024-01-01' }) },
  resetTarget: { input: { target: unsealingChange({}).target, area: unsealingChange({}).area } },
  addTarget: { input: { ...ADDED, key: 'added-9' } },
  removeTarget: { input: ADDED.key },
  switchTarget: { input: { key: 'laden', on: false } },
  prepareReport: { input: TOWNS },
  setReportTheme: { input: 'laden' },
  setExplanation: {
    input: { area: AREA, target: 'laden', text: 'Al bezig, k' },
    next: { area: AREA, target: 'laden', text: 'Al bezig, klaar in 2027.' },
  },
  tickPolicyGoal: { input: { areaCode: '12026', goal: GOAL, done: true } },
  showOpenLayer: { input: {} },
  closeOpenLayer: { input: null, state: { openingLayer: { purpose: null, files: [] } } },
  showProjectDialog: { input: { dialog: 'save' } },
  closeProjectDialog: { input: null, state: { projectDialog: 'save' } },
  saveProjectFile: { input: null, done: saved },
  saveProjectNow: { input: null, done: saved },
  saveUnread: {
    input: null,
    state: { unread: [{ store: 'records', key: 'other 1', value: { kind: 'other' }, saved: false }] },
  },
  writeProjectFile: { input: new Set<string>(), done: saved },
  openProjectFile: {
    input: {
      ...{ name: 'nete.pactkaart.json', given: new Map<string, Uint8Array>() },
      opened: { project: { ...projectFixture(), layers: [] }, data: new Map() },
    },
  },
  clearProject: { input: { history: false } },
  takeFile: {
    input: {
      ...{ subject: { kind: 'ownAreas' }, format: 'geojson', crs: 'EPSG:4326', precision: 'metre' },
      onDone: () => undefined,
    },
    done: says('notice.exported'),
  },
  cancelPicture: { input: null, state: { pictureWanted: true } },
  deliverPicture: { input: { name: 'kaart.png', picture: new Blob() }, done: saved },
  copyLink: { input: null, done: says('link.notCopied') },
};

const caseOf = (key: ActionKey) => (CASES[key] ?? { input: null }) as Case<unknown>;

const keys = Object.keys(ACTIONS) as ActionKey[];
const withPolicy = (policy: RegisteredAction['history']) =>
  keys.filter((key) => ACTIONS[key].history === policy);

async function act(context: ActionContext, key: ActionKey, input?: unknown): Promise<void> {
  const action: RegisteredAction = ACTIONS[key];
  const one = caseOf(key);
  const given: unknown = input ?? (typeof one.input === 'function' ? await one.input(context) : one.input);
  expect(action.enabled?.(context.store.getState()) ?? true, 'the state is one in which it can be done').toBe(
    true,
  );
  const answer = await action.run(context, given as never);
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) expect(answer).toEqual(ok(null));
  const isDone = () => {
    expect(one.done?.(context.store.getState()) ?? true).toBe(true);
  };
  // The first file that is taken away waits for its writer to be loaded.
  await vi.waitFor(isDone, 10_000);
}

function recordedOf({ store }: ActionContext) {
  const { records, past, future } = store.getState();
  return { records, past, future };
}

async function pageFor(key: ActionKey): Promise<ActionContext> {
  const { state = {} } = caseOf(key);
  vi.stubGlobal('window', { print: () => undefined });
  vi.stubGlobal('location', { href: 'https://pactkaart.test/', reload: () => undefined });
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
  return openPage(state);
}

test.each(withPolicy('outside'))('%s leaves the project and its history as they are', async (key) => {
  const context = await pageFor(key);
  const before = recordedOf(context);
  await act(context, key);
  const after = recordedOf(context);
  expect(after.records).toBe(before.records);
  expect(after.past).toBe(before.past);
  expect(after.future).toBe(before.future);
});

test.each([...withPolicy('recorded'), ...withPolicy('settled')])(
  '%s is one step, which goes back and forth',
  async (key) => {
    const context = await pageFor(key);
    const { records, past } = recordedOf(context);
    await act(context, key);
    const after = recordedOf(context);
    expect(after.records).not.toEqual(records);
    expect(after.past).toHaveLength(past.length + 1);
    undo.run(context, null);
    expect(recordedOf(context).records).toEqual(records);
    expect(recordedOf(context).past).toEqual(past);
    redo.run(context, null);
    expect(recordedOf(context).records).toEqual(after.records);
  },
);

test.each(withPolicy('settled'))('%s in one go is one step, and another after the gesture', async (key) => {
  const context = await pageFor(key);
  const { records, past } = recordedOf(context);
  const { next, input } = caseOf(key);
  await act(context, key, input);
  await act(context, key, next);
  expect(recordedOf(context).past).toHaveLength(past.length + 1);
  settleGesture.run(context, null);
  await act(context, key, input);
  expect(recordedOf(context).past).toHaveLength(past.length + 2);
  undo.run(context, null);
  undo.run(context, null);
  expect(recordedOf(context).records).toEqual(records);
});

test('what opens, imports, removes or clears says so with a message that offers to take that very step back', async () => {
  const told: ActionKey[] = [
    ...([
      'removeOwnArea',
      'openAreaLayer',
      'openMeasureLayer',
      'openFigureLayer',
      'removeLayer',
      'useBoundaries',
      'openBoundaries',
    ] as const),
    ...(['openProjectFile', 'clearProject'] as const),
  ];
  for (const key of told) {
    const context = await pageFor(key);
    await act(context, key);
    const { notices, past } = context.store.getState();
    expect(notices.at(-1)?.step, key).toBe(past.at(-1));
  }
});

test('clearing when there is nothing to clear offers no older step to take back', async () => {
  const context = await pageFor('clearProject');
  await act(context, 'clearProject');
  await act(context, 'clearProject');
  expect(context.store.getState().notices.at(-1)?.step).toBeNull();
});

test('the place of a step that brings its own level back is shown, with its area chosen', async () => {
  const context = await pageFor('removeOwnArea');
  await act(context, 'removeOwnArea');
  // The level of own areas is not open yet.
  undo.run(context, null);
  expect(context.store.getState()).toMatchObject({ levelId: OWN_AREAS_LEVEL, selectedCode: 'own-area-1' });

  const other = await pageFor('openAreaLayer');
  await act(other, 'openAreaLayer');
  const { levelId } = other.store.getState();
  undo.run(other, null);
  expect(other.store.getState().levelId).not.toBe(levelId);
  other.store.setState({ levelId: TOWNS, selectedCode: '12014' });
  redo.run(other, null);
  expect(other.store.getState()).toMatchObject({ levelId, selectedCode: null });
});
