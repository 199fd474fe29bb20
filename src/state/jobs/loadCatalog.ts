import { itemAt } from '../../domain/itemAt';
import { areaCodeOf } from '../../domain/areas/areaCode';
import { MergerTable } from '../../domain/areas/mergerTable';
import { parseCatalog } from '../../domain/catalog/catalog';
import type { Catalog, CatalogAreaLayer, CatalogMeasureLayer } from '../../domain/catalog/catalog';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { decodeText } from '../../io/decodeText';
import { readEstimatedCodes } from '../../io/formats/csv/readEstimatedCodes';
import { readFigureTable } from '../../io/formats/csv/readFigureTable';
import { readTable } from '../../io/formats/csv/readTable';
import { quantityKind, WHOLE_THINGS } from '../../io/numbers/numberKind';
import type { NumberKind } from '../../io/numbers/numberKind';
import type { ActionContext } from '../store/action';
import { readMeasureLayer } from './ownLayers';
import { settleLink } from '../link/keepLink';
import type { OpenedAreas } from '../../worker/protocol';
import type {
  AreaLevel,
  CodeTable,
  DenominatorTable,
  EstimatedCodes,
  FigureLayer,
  MeasureLayer,
  Mergers,
} from '../store/data';

async function fetchText(url: string): Promise<Result<string>> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return fail('http.status', { file: url, status: answer.status });
    return ok(decodeText(new Uint8Array(await answer.arrayBuffer())));
  } catch {
    return fail('http.network', { file: url });
  }
}

/** Read the catalog of the site at an address. */
export async function fetchCatalog(url: string): Promise<Result<Catalog>> {
  const text = await fetchText(url);
  if (!text.ok) return text;
  try {
    return parseCatalog(JSON.parse(text.value), url);
  } catch {
    return fail('geojson.notJson', { file: url, line: 0 });
  }
}

interface TableEntry {
  url: string;
  codeColumn: string;
  valueColumn: string;
  basisColumn?: string;
}

interface FetchedTable<Entry> {
  entry: Entry;
  values: CodeTable;
  estimated?: EstimatedCodes;
}

/** Texts of files that a catalog names, by their addresses in it; each file is fetched once. */
type FetchText = (url: string) => Promise<Result<string>>;

function fetchOnce(base: string): FetchText {
  const texts = new Map<string, Promise<Result<string>>>();
  return (url) => {
    const { href } = new URL(url, base);
    const text = texts.get(href) ?? fetchText(href);
    texts.set(href, text);
    return text;
  };
}

/** Read the tables of codes and values that catalog entries name. */
async function fetchTables<Entry extends TableEntry>(
  entries: readonly Entry[],
  textOf: FetchText,
  kindOf: (entry: Entry) => NumberKind,
): Promise<Result<FetchedTable<Entry>[]>> {
  const tables: FetchedTable<Entry>[] = [];
  for (const entry of entries) {
    const text = await textOf(entry.url);
    if (!text.ok) return text;
    const values = readFigureTable(text.value, entry.url, entry.codeColumn, entry.valueColumn, kindOf(entry));
    if (!values.ok) return values;
    const estimated = entry.basisColumn
      ? readEstimatedCodes(text.value, entry.codeColumn, entry.basisColumn)
      : null;
    tables.push({ entry, values: values.value, ...(estimated && { estimated }) });
  }
  return ok(tables);
}

/** The table of codes that changed; null where the catalog names none. */
async function fetchMergers({ mergers }: Catalog, textOf: FetchText): Promise<Result<Mergers | null>> {
  if (!mergers) return ok(null);
  const { url, year, oldColumn, newColumn, oldNameColumn } = mergers;
  const text = await textOf(url);
  if (!text.ok) return text;
  const wanted = [oldColumn, newColumn, ...(oldNameColumn === undefined ? [] : [oldNameColumn])];
  const read = readTable(text.value, url, wanted);
  if (!read.ok) return read;
  const rows = read.value.rows.flatMap(({ cells: [old = '', now = '', name] }) =>
    now === ''
      ? []
      : [[areaCodeOf(old), areaCodeOf(now), ...(name ? [name] : [])] as [string, string, string?]],
  );
  return ok({ table: new MergerTable(rows), year });
}

/** Inhabitants by code, parents included, to order the names on the map. */
function labelSizes(denominators: readonly DenominatorTable[]): Map<string, number> {
  const newest = denominators
    .filter(({ entry }) => entry.id === 'inhabitants')
    .reduce<DenominatorTable | null>(
      (best, table) => (best && best.entry.year > table.entry.year ? best : table),
      null,
    );
  return new Map(
    [...(newest?.values ?? [])].flatMap(([code, value]) => (value === null ? [] : [[code, value]])),
  );
}

async function openLevel(
  { engine }: ActionContext,
  entry: CatalogAreaLayer,
  base: string,
  sizes: ReadonlyMap<string, number>,
  rolledUpFrom: string | null,
): Promise<Result<AreaLevel>> {
  const url = new URL(entry.url, base).href;
  const read = await engine.readLayer(
    entry.id,
    entry.id,
    { kind: 'address', name: entry.url, url },
    null,
    null,
  );
  if (!read.ok) return read;
  const opened = await engine.openAreas(entry.id, entry, sizes);
  if (!opened.ok) return opened;
  return ok(catalogLevel(entry, rolledUpFrom, opened.value));
}

function catalogLevel(entry: CatalogAreaLayer, rolledUpFrom: string | null, opened: OpenedAreas): AreaLevel {
  const { id, level, vintage, schematic, source, licence } = entry;
  return {
    ...{ id, areasId: id, level, name: id, own: false, vintage, schematic, source, licence, rolledUpFrom },
    members: null,
    ...opened,
  };
}

/**
 * A level of which only codes and names are known; null where the catalog has no list of it, or none that can be read: its
 * outlines bring them as well.
 */
async function listedLevel(entry: CatalogAreaLayer, textOf: FetchText): Promise<AreaLevel | null> {
  if (!entry.list) return null;
  const { url, codeColumn, nameColumn, parentColumn } = entry.list;
  const text = await textOf(url);
  const wanted = [codeColumn, nameColumn, ...(parentColumn === null ? [] : [parentColumn])];
  const read = text.ok ? readTable(text.value, url, wanted) : text;
  if (!read.ok) return null;
  const areas = read.value.rows.map(({ cells: [code = '', name = '', parent = ''] }) => ({
    ...{ code: areaCodeOf(code), name, parentCode: areaCodeOf(parent) || null },
  }));
  return catalogLevel(entry, null, {
    ...{ areas, notes: [], bounds: [NaN, NaN, NaN, NaN], outlineUrl: '', labelUrl: '' },
    boxes: new Float64Array(4 * areas.length).fill(NaN),
    surfaces: new Float64Array(areas.length).fill(NaN),
  });
}

function measureLayer(entry: CatalogMeasureLayer, base: string): MeasureLayer {
  const url = new URL(entry.url, base).href;
  const { id, target, synthetic, licence, date, yearColumn, statusColumn, quantityColumn } = entry;
  const countsAll = entry.rule === 'count';
  const rule = countsAll
    ? { rule: { kind: 'count' } as const, filtered: false }
    : { rule: null, filtered: true };
  return {
    ...{ id, target, synthetic, licence, date, name: id, own: false, sourceText: entry.source },
    source: { kind: 'address', name: entry.url, url, positionsOnly: countsAll },
    recipe: { target, ...rule, yearColumn, statusColumn, quantityColumn },
    emptyIsZero: entry.emptyIsZero ?? true,
    ...{ status: 'waiting', progress: null, problem: null, report: null, positions: null },
  };
}

/** Read the measure layers that wait, one after the other, the target on the screen first. @param all false: no other target */
export async function readWaitingLayers(context: ActionContext, all = true): Promise<void> {
  const next = (): MeasureLayer | undefined => {
    const { layers, target, exampleDataRemoved } = context.store.getState();
    const waiting = layers.filter(
      (layer) => layer.status === 'waiting' && !(exampleDataRemoved && layer.synthetic),
    );
    return waiting.find((layer) => layer.target === target) ?? (all ? waiting[0] : undefined);
  };
  for (let layer = next(); layer; layer = next()) await readMeasureLayer(context, layer);
}

/** Nobody waits longer than this for the numbers of the first target before the map and the rest of the page may come. */
const PATIENCE = 5000;

/** What the numbers of the target on the screen come from, before all that the eye needs less: on a slow line it is seconds. */
async function firstNumbers(context: ActionContext): Promise<void> {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([readWaitingLayers(context, false), patience]);
  context.store.setState({ lineIsFree: true });
}

/** The catalog's tables and levels; the first problem stops it. */
async function openCatalog(context: ActionContext, catalogUrl: string): Promise<Result<null>> {
  const catalog = await fetchCatalog(catalogUrl);
  if (!catalog.ok) return catalog;
  const { areas } = catalog.value;
  // A level whose areas name a parent carries the figures of the level without one.
  const counted = areas.find((entry) => entry.parentColumn !== null) ?? itemAt(areas, 0);
  const { levelId } = context.store.getState();
  const first = [counted, ...areas.filter((entry) => entry !== counted && entry.id === levelId)];
  const textOf = fetchOnce(catalogUrl);
  const [denominators, figures, mergers, listed] = await Promise.all([
    fetchTables(catalog.value.denominators, textOf, () => WHOLE_THINGS),
    fetchTables(catalog.value.figures, textOf, ({ target }) => quantityKind(target)),
    fetchMergers(catalog.value, textOf),
    listedLevel(counted, textOf),
  ]);
  if (!denominators.ok) return denominators;
  if (!figures.ok) return figures;
  if (!mergers.ok) return mergers;
  context.store.setState(({ layers, levels }) => ({
    catalog: catalog.value,
    denominators: denominators.value satisfies DenominatorTable[],
    figures: figures.value satisfies FigureLayer[],
    mergers: mergers.value,
    layers: [
      ...catalog.value.measures.map((entry) => measureLayer(entry, catalogUrl)),
      ...layers.filter(({ own }) => own),
    ],
    ...(listed && first.length === 1 && { levels: [listed, ...levels], phase: 'listed' }),
  }));
  const sizes = labelSizes(denominators.value);
  const open = async (entry: CatalogAreaLayer): Promise<Result<null>> => {
    const rolledUpFrom = entry !== counted && entry.parentColumn === null ? counted.id : null;
    const level = await openLevel(context, entry, catalogUrl, sizes, rolledUpFrom);
    if (!level.ok) return level;
    context.store.setState(({ levels }) => ({
      levels: levels.some(({ id }) => id === entry.id)
        ? levels.map((one) => (one.id === entry.id ? level.value : one))
        : [...levels, level.value],
      phase: 'ready',
    }));
    return ok(null);
  };
  for (const entry of first) {
    const opened = await open(entry);
    if (!opened.ok) return opened;
  }
  await firstNumbers(context);
  for (const entry of areas.filter((other) => !first.includes(other))) {
    const opened = await open(entry);
    if (!opened.ok) return opened;
  }
  return ok(null);
}

/**
 * Open what a site publishes: first the areas and figures, so that the map can show a gap, then the measure layers.
 * A problem leaves the screen with its message and whatever had come.
 */
export async function loadCatalog(context: ActionContext, catalogUrl: string): Promise<void> {
  context.store.setState({ catalogUrl });
  const opened = await openCatalog(context, catalogUrl);
  if (!opened.ok) {
    context.store.setState({ phase: 'failed', problem: opened.problem, lineIsFree: true });
    return;
  }
  settleLink(context.store);
  await readWaitingLayers(context);
}
