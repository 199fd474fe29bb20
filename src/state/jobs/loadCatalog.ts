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

/** Read the tables of codes and values that catalog entries name; each file is fetched once. */
async function fetchTables<Entry extends TableEntry>(
  entries: readonly Entry[],
  base: string,
  kindOf: (entry: Entry) => NumberKind,
): Promise<Result<FetchedTable<Entry>[]>> {
  const texts = new Map<string, Promise<Result<string>>>();
  const tables: FetchedTable<Entry>[] = [];
  for (const entry of entries) {
    const url = new URL(entry.url, base).href;
    if (!texts.has(url)) texts.set(url, fetchText(url));
    const text = await texts.get(url)!;
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
async function fetchMergers({ mergers }: Catalog, base: string): Promise<Result<Mergers | null>> {
  if (!mergers) return ok(null);
  const { url, year, oldColumn, newColumn, oldNameColumn } = mergers;
  const text = await fetchText(new URL(url, base).href);
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
  const { id, level, vintage, schematic, source, licence } = entry;
  return ok({
    id,
    areasId: id,
    level,
    name: id,
    own: false,
    vintage,
    schematic,
    source,
    licence,
    rolledUpFrom,
    members: null,
    ...opened.value,
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

/** Read the measure layers that wait, one after the other, the target on the screen first. */
export async function readWaitingLayers(context: ActionContext): Promise<void> {
  const next = (): MeasureLayer | undefined => {
    const { layers, target, exampleDataRemoved } = context.store.getState();
    const waiting = layers.filter(
      (layer) => layer.status === 'waiting' && !(exampleDataRemoved && layer.synthetic),
    );
    return waiting.find((layer) => layer.target === target) ?? waiting[0];
  };
  for (let layer = next(); layer; layer = next()) await readMeasureLayer(context, layer);
}

/** The catalog's tables and levels; the first problem stops it. */
async function openCatalog(context: ActionContext, catalogUrl: string): Promise<Result<null>> {
  const catalog = await fetchCatalog(catalogUrl);
  if (!catalog.ok) return catalog;
  const [denominators, figures, mergers] = await Promise.all([
    fetchTables(catalog.value.denominators, catalogUrl, () => WHOLE_THINGS),
    fetchTables(catalog.value.figures, catalogUrl, ({ target }) => quantityKind(target)),
    fetchMergers(catalog.value, catalogUrl),
  ]);
  if (!denominators.ok) return denominators;
  if (!figures.ok) return figures;
  if (!mergers.ok) return mergers;
  context.store.setState(({ layers }) => ({
    catalog: catalog.value,
    denominators: denominators.value satisfies DenominatorTable[],
    figures: figures.value satisfies FigureLayer[],
    mergers: mergers.value,
    layers: [
      ...catalog.value.measures.map((entry) => measureLayer(entry, catalogUrl)),
      ...layers.filter(({ own }) => own),
    ],
  }));
  const sizes = labelSizes(denominators.value);
  // A level whose areas name a parent carries the figures of the level without one.
  const counted =
    catalog.value.areas.find((entry) => entry.parentColumn !== null) ?? itemAt(catalog.value.areas, 0);
  for (const entry of [counted, ...catalog.value.areas.filter((other) => other !== counted)]) {
    const rolledUpFrom = entry !== counted && entry.parentColumn === null ? counted.id : null;
    const level = await openLevel(context, entry, catalogUrl, sizes, rolledUpFrom);
    if (!level.ok) return level;
    context.store.setState((state) => ({ levels: [...state.levels, level.value], phase: 'ready' }));
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
    context.store.setState({ phase: 'failed', problem: opened.problem });
    return;
  }
  settleLink(context.store);
  await readWaitingLayers(context);
}
