import type { MergerTable } from '../../domain/areas/mergerTable';
import type { AreaMembers, OwnArea } from '../../domain/areas/ownArea';
import type { Catalog, CatalogDenominator, CatalogFigureTable } from '../../domain/catalog/catalog';
import type { LocalText } from '../../domain/catalog/localText';
import type { EmptyIsZero } from '../../domain/coverage/layerReach';
import type { SourceEstimate } from '../../domain/denominators/denominatorValue';
import type { CountSummary } from '../../domain/measures/countSummary';
import type { Problem } from '../../domain/problem';
import type { JoinSummary } from '../../domain/tableJoin/joinSummary';
import type { TargetId } from '../../domain/targets/target';
import type { MeasureRecipe } from '../../engine/layerRecipe';
import type { BoxedPositions } from '../../engine/measureGeometry';
import type { OpenedAreas } from '../../worker/protocol';
import type { ImportNote, ImportReport } from '../../features/importReport';
import type { LayerSource, Progress } from '../../io/layerSource';
import type { MessageKey } from '../../i18n/translate';
import type { Step } from './records';
import type { KeptCounts, KeptShares } from './countKeys';
import type { AppState, AppStore } from './appStore';

/** A set of areas that can be shown: a level of the catalog, or a layer of the user's own. */
export interface AreaLevel extends OpenedAreas {
  id: string;
  /** Id of its areas in the engine: another for every opening, so that no number outlives the outlines it was counted in. */
  areasId: string;
  /** Level of the catalog (`municipality`, `province`) or the file's name for an own layer. */
  level: string;
  name: string;
  own: boolean;
  vintage: number | null;
  schematic: boolean;
  source: LocalText;
  licence: LocalText;
  /**
   * Per area the known areas that it is the union of: its figures are theirs, added up. null: counted by its own
   * geometry. A level without any such area has null as a whole.
   */
  members: readonly (AreaMembers | null)[] | null;
  /** The own areas that it was opened of; absent for every other level. */
  openedOf?: readonly OwnArea[];
  /** Id of the level whose figures add up into this one by parent code; null when it is counted by itself. */
  rolledUpFrom: string | null;
  /**
   * Where outlines of the user's own stand in the place of those that were published: the layer that they come from, which
   * is no level beside it meanwhile, and the level as it was published. Absent for every other level.
   */
  boundaries?: { own: AreaLevel; published: AreaLevel };
}

/** Values by area code; null and absent both mean "not known". */
export type CodeTable = ReadonlyMap<string, number | null>;

/** Codes whose number the source itself estimated. */
export type EstimatedCodes = ReadonlyMap<string, SourceEstimate>;

/** How figures of the user's own were joined to the areas of a level. */
export interface JoinedTo {
  join: JoinSummary;
  level: AreaLevel;
}

export interface DenominatorTable {
  entry: CatalogDenominator;
  values: CodeTable;
  /** Of a table of the user's own; absent for one of the catalog. */
  joined?: JoinedTo;
  /** Codes whose number the source itself estimated; absent where it says so of none. */
  estimated?: EstimatedCodes;
}

export interface FigureLayer {
  entry: CatalogFigureTable;
  values: CodeTable;
  /** Of a table of the user's own; absent for one of the catalog. */
  joined?: JoinedTo;
}

export interface Mergers {
  table: MergerTable;
  /** The year from which the new codes hold. */
  year: number;
}

/** A layer of measures for one target, from the catalog or the user's own. */
export interface MeasureLayer {
  id: string;
  name: string;
  target: TargetId;
  own: boolean;
  synthetic: boolean;
  /** Where it is read from; null for a file that the engine holds already. */
  source: LayerSource | null;
  sourceText: LocalText;
  licence: LocalText;
  date: string;
  recipe: MeasureRecipe;
  /** Whether areas in which nothing of the layer lies count as zero or have no data; null: the data decide. */
  emptyIsZero: EmptyIsZero;
  status: 'waiting' | 'reading' | 'ready' | 'failed';
  progress: Progress | null;
  problem: Problem | null;
  report: ImportReport | null;
  /** Positions for drawing; null until they came. */
  positions: BoxedPositions | null;
}

/** What the engine said of a table that it joined to areas. */
export interface KeptJoin {
  /** Everything that it rests on, see `joinQuestion`. */
  key: string;
  /** The recipe that it is by, as JSON. */
  recipe: string;
  /** null where it could not be joined. */
  join: JoinSummary | null;
  problem: Problem | null;
}

/** A table of the user's own without places. Its rows stand in the engine, which joins them to areas. */
export interface OwnFigures {
  id: string;
  name: string;
  /** The newest answer; null before the first. */
  joined: KeptJoin | null;
  report: ImportReport;
  sourceText: LocalText;
  licence: LocalText;
}

/** Something the user should know; shown until dismissed. */
export interface Notice {
  id: number;
  kind: 'problem' | 'done';
  problem: Problem | null;
  /** The other files that failed for the same reason. */
  others: readonly string[];
  /** Key and parameters of the text when it is not a problem. */
  text: {
    key: Extract<MessageKey, `notice.${string}`>;
    params: Record<string, string | number>;
    /** What was undone or done again, in words of its own. */
    what?: Step['label'];
    /** What was done to a layer on the way. */
    notes?: readonly ImportNote[];
  } | null;
  /** What became of a layer that was opened. */
  counted: CountedLayer | null;
  /** The step that the message offers to take back, as long as it is the newest. */
  step: Step | null;
  /** Key of the record that it tells of, where no step says so. */
  about: string | null;
  /** What the message offers to do, by a button. */
  offer: Offer | null;
}

/**
 * What a message can offer: the work as a file, what could not be read as one, a file with earlier work, a drawing that
 * was not finished, a newer version of the page, what the site did not give.
 */
export type Offer =
  'saveProject' | 'saveUnread' | 'openProject' | 'resumeDrawing' | 'takeNewer' | 'readAgain';

/** A layer of the user's own that was opened, and how much of it counts. */
export interface CountedLayer {
  file: string;
  target: TargetId;
  summary: CountSummary;
  /** True where it took the place of the same file, so that it counts once. */
  replaced: boolean;
}

export interface DataSlice {
  /** `listed`: the areas are known by name, and published figures of theirs; their outlines are still to come. */
  phase: 'loading' | 'listed' | 'ready' | 'failed';
  problem: Problem | null;
  catalog: Catalog | null;
  catalogUrl: string | null;
  /** The first numbers have come, or are not waited for any longer: what else the screen needs may take the line. */
  lineIsFree: boolean;
  levels: readonly AreaLevel[];
  denominators: readonly DenominatorTable[];
  figures: readonly FigureLayer[];
  /** Old to new codes of areas that merged; null where the catalog has none. */
  mergers: Mergers | null;
  layers: readonly MeasureLayer[];
  /** Tables of the user's own with figures per area. */
  ownFigures: readonly OwnFigures[];
  /** Ids of layers of the user's own that could not be brought back: their numbers are no data, not example data. */
  missingLayers: readonly string[];
  /** Why, by the id of the layer. */
  missingReasons: Readonly<Record<string, Problem>>;
  /** Bytes that each layer of the user's own takes on the machine, by its id; absent while it is not kept yet. */
  keptLayers: Readonly<Record<string, number | 'refused'>>;
  counts: KeptCounts;
  /** Where the people of small units live. */
  populationShares: KeptShares;
  /** Whether the engine holds the catalog's population grid; one that failed is tried again when levels change. */
  populationGrid: 'unread' | 'read' | 'failed';
  /** The areas of a level that share a border with one of it, as indices, by {@link neighboursKey}; found when asked for. */
  neighbours: Readonly<Record<string, readonly number[]>>;
  exampleDataRemoved: boolean;
  /** Id of the layer whose outlines could not take the place of those that were published. */
  refusedBoundaries: string | null;
  notices: readonly Notice[];
  /** What of the page itself has not come for some seconds: the code of a part, or the first picture of the map. */
  silent: { code: boolean; map: boolean };
}

export const INITIAL_DATA: DataSlice = {
  phase: 'loading',
  problem: null,
  catalog: null,
  catalogUrl: null,
  lineIsFree: false,
  levels: [],
  denominators: [],
  figures: [],
  mergers: null,
  layers: [],
  ownFigures: [],
  missingLayers: [],
  missingReasons: {},
  keptLayers: {},
  counts: {},
  populationShares: {},
  populationGrid: 'unread',
  neighbours: {},
  exampleDataRemoved: false,
  refusedBoundaries: null,
  notices: [],
  silent: { code: false, map: false },
};

/**
 * What was made for levels that are still open: every change of an own area opens its level anew.
 * @param made by keys that begin with the address of the outlines which they hold for
 */
export function ofOpenLevels<T>(
  { levels }: Pick<DataSlice, 'levels'>,
  made: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(made).filter(([key]) => levels.some(({ outlineUrl }) => key.startsWith(outlineUrl))),
  );
}

/** Neighbours hold for a level as it was opened. */
export function neighboursKey({ outlineUrl }: Pick<AreaLevel, 'outlineUrl'>, index: number): string {
  return `${outlineUrl} ${index}`;
}

/** The state with other fields of one measure layer; a layer that is gone meanwhile stays gone. */
export function withLayer(
  { layers }: Pick<AppState, 'layers'>,
  id: string,
  fields: Partial<MeasureLayer>,
): Pick<AppState, 'layers'> {
  return { layers: layers.map((layer) => (layer.id === id ? { ...layer, ...fields } : layer)) };
}

/** The state with the newest answer of the engine about one table; a table that is gone meanwhile stays gone. */
export function withJoin(
  { ownFigures }: Pick<AppState, 'ownFigures'>,
  id: string,
  joined: KeptJoin,
): Pick<AppState, 'ownFigures'> {
  return { ownFigures: ownFigures.map((one) => (one.id === id ? { ...one, joined } : one)) };
}

/** Replace fields of one measure layer: {@link withLayer}. */
export function updateLayer(store: AppStore, id: string, fields: Partial<MeasureLayer>): void {
  store.setState((state) => withLayer(state, id, fields));
}
