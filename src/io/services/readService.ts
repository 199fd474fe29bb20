import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Cause } from '../../domain/cause';
import type { CrsCode } from '../../geo/crsCode';
import { Breather } from '../breather';
import type { RawLayer, ReadOptions } from '../formats/formatDriver';
import { loadLate } from '../lateCode';
import type { WorkOptions } from '../layerSource';
import { PageCollector } from './pageCollector';
import type { ServiceAddress, ServiceKind } from './serviceAddress';
import { isRefusal, ServiceClient } from './serviceClient';
import type { ServiceClock } from './serviceClient';
import type { OpenedLayer, ServiceArea, ServiceDriver, ServiceLayer } from './serviceDriver';

/** Each kind comes when a service of it does. */
const DRIVERS: Readonly<Record<ServiceKind, () => Promise<ServiceDriver>>> = {
  ogcapi: async () => (await loadLate(() => import('./ogcApiFeatures'))).ogcApiFeatures,
  wfs: async () => (await loadLate(() => import('./wfs'))).wfs,
  arcgis: async () => (await loadLate(() => import('./arcgis'))).arcgis,
  opendatasoft: async () => (await loadLate(() => import('./opendatasoft'))).opendatasoft,
};

export interface ReadServiceOptions extends ReadOptions {
  /** Only what meets this box. */
  area?: ServiceArea | undefined;
  /** Take what came, though it is not all; it is labelled. */
  partial?: boolean | undefined;
  /** Time, for a test that does not wait. */
  clock?: ServiceClock | undefined;
}

/** What a service says of itself, before its features are read. */
export interface ServiceInspection {
  format: string;
  /** The names of its layers, each another. */
  layers: readonly string[];
  /** The one that would be read; null where one is to be chosen first. */
  layer: string | null;
  /** How many features that one has under the filter; null where it is not known. */
  count: number | null;
  /** The CRS that they are asked in; null where the service chooses. */
  crs: CrsCode | null;
  /** Features in one answer at most, where the service says so. */
  pageLimit: number | null;
}

/** A service whose layer, if one is known, was asked about. */
interface Asked {
  driver: ServiceDriver;
  layers: readonly ServiceLayer[];
  chosen: ServiceLayer | null;
  opened: OpenedLayer | null;
}

/**
 * What a service offers: its layers, and of the one that is chosen, or is the only one, how many features it has.
 * @returns the problems of `ServiceClient`, `service.noLayers` or `service.noSuchLayer`
 */
export async function inspectService(
  address: ServiceAddress,
  file: string,
  options: ReadServiceOptions = {},
): Promise<Result<ServiceInspection>> {
  const client = new ServiceClient(file, workOf(options), options.clock);
  const asked = await ask(client, address, options);
  if (!asked.ok) return asked;
  const { driver, layers, chosen, opened } = asked.value;
  const count = opened ? await countOf(opened) : ok(null);
  if (!count.ok) return count;
  return ok({
    format: driver.format,
    layers: layers.map(({ name }) => name),
    layer: chosen?.name ?? null,
    count: count.value,
    crs: opened?.crs ?? null,
    pageLimit: opened?.pageLimit ?? null,
  });
}

/**
 * Read a layer of a service, page by page, by the rules of GeoJSON. The number is asked before and after: what was read is
 * taken as a whole only where it is what the service announces. Where it is not, that is `service.incomplete`, or, if what
 * came is to be taken all the same, a note by which every number of it is labelled.
 * @returns also the problems of {@link inspectService}, and `service.severalLayers` where one is to be chosen
 */
export async function readService(
  address: ServiceAddress,
  file: string,
  options: ReadServiceOptions = {},
): Promise<Result<RawLayer>> {
  const client = new ServiceClient(file, workOf(options), options.clock);
  const asked = await ask(client, address, options);
  if (!asked.ok) return asked;
  const { driver, layers, chosen, opened } = asked.value;
  const names = layers.map(({ name }) => name);
  if (!chosen || !opened) return fail('service.severalLayers', { file, layers: names.join(', ') });
  const before = await countOf(opened);
  if (!before.ok) return before;
  const features = await featuresOf(client, opened, before.value, options);
  if (!features.ok) return features;
  const { collected, stopped } = features.value;
  const { layer, crs, announced } = collected;
  const notes = collected.notes();
  const after = announced === null || stopped !== null ? ok(announced) : await countOf(opened);
  if (!after.ok) return after;
  // A service that says it on its pages only, says nothing against it afterwards.
  const total = after.value ?? announced;
  const cause = stopped ?? causeOf(layer.count, announced, total);
  if (cause !== null) {
    const params = { count: layer.count, total: total ?? 0, cause };
    if (options.partial !== true) return fail('service.incomplete', { file, ...params });
    notes.unshift({ code: 'servicePart', params });
  } else if (total === null) {
    notes.unshift({ code: 'serviceNotAnnounced', params: { count: layer.count } });
  }
  if (options.area) {
    const [west, south, east, north] = options.area;
    notes.push({ code: 'serviceArea', params: { count: layer.count, west, south, east, north } });
  }
  const choice = names.length > 1 ? { choice: { layers: names, layer: chosen.name } } : {};
  return ok(layer.toLayer({ crs, notes, format: driver.format, ...choice }));
}

/** Why what was read is not what was announced before and after; null where it is, or where nothing was. */
function causeOf(read: number, before: number | null, after: number | null): Cause | null {
  if (after === null) return null;
  if (read !== after && before !== after) return 'countChanged';
  return read < after ? 'fewerThanAnnounced' : read > after ? 'moreThanAnnounced' : null;
}

/** How many features a service says there are; null also for one that does not know the question. */
async function countOf(opened: OpenedLayer): Promise<Result<number | null>> {
  const count = await opened.count();
  return !count.ok && isRefusal(count.problem) ? ok(null) : count;
}

async function ask(
  client: ServiceClient,
  address: ServiceAddress,
  { layer: wanted, area }: ReadServiceOptions,
): Promise<Result<Asked>> {
  const { file } = client;
  const driver = await DRIVERS[address.kind]();
  const listed = await driver.layers(client, address);
  if (!listed.ok) return listed;
  const layers = listed.value;
  if (layers.length === 0) return fail('service.noLayers', { file });
  const name = wanted ?? address.layer;
  const found = layers.find((one) => one.name === name) ?? layers.find((one) => one.id === name);
  // A name with the prefix of its workspace may be known by what stands after it.
  const chosen = found ?? layers.find((one) => name !== null && one.name.endsWith(`:${name}`));
  const only = layers.length === 1 ? layers[0] : undefined;
  if (name !== null && !chosen && !(only && wanted === undefined))
    return fail('service.noSuchLayer', {
      ...{ file, layer: name },
      layers: layers.map((one) => one.name).join(', '),
    });
  const layer = chosen ?? only;
  if (!layer) return ok({ driver, layers, chosen: null, opened: null });
  const opened = await driver.open(client, address, layer.id, area ?? null);
  return opened.ok ? ok({ driver, layers, chosen: layer, opened: opened.value }) : opened;
}

/** The features of all pages, and why not all pages were read; null where they were. */
interface FoundFeatures {
  collected: PageCollector;
  stopped: Cause | null;
}

async function featuresOf(
  client: ServiceClient,
  opened: OpenedLayer,
  before: number | null,
  options: ReadServiceOptions,
): Promise<Result<FoundFeatures>> {
  const breather = new Breather('reading', options);
  let collected = new PageCollector(before);
  const found = (stopped: Cause | null) => ok({ collected, stopped });
  for await (const page of opened.pages(before)) {
    if (!page.ok) {
      // Nothing came, or nobody waits for it: then that is the problem.
      const isAll = collected.layer.count === 0 || page.problem.code === 'cancelled';
      return isAll ? page : found('serverFailed');
    }
    if ('stopped' in page.value) return found(page.value.stopped);
    if (page.value.startsAnew === true) collected = new PageCollector(collected.announced);
    const { layer } = collected;
    const refusal = collected.refusal(page.value);
    if (refusal !== null) return found(refusal);
    const countBefore = layer.count;
    for (const feature of collected.newFeatures(page.value)) {
      layer.add(feature);
      if (breather.due) await breather.pause(layer.count, collected.announced);
      if (breather.cancelled) return fail('cancelled', {});
    }
    client.report(layer.count, collected.announced);
    // A page of nothing but what was there already: the next ones may be so for ever.
    const { length } = page.value.features;
    if (length > 0 && layer.count === countBefore && layer.count !== collected.announced)
      return found('nextLoop');
  }
  return client.cancelled ? fail('cancelled', {}) : found(null);
}

function workOf({ signal, onProgress }: WorkOptions): WorkOptions {
  return { ...(signal && { signal }), ...(onProgress && { onProgress }) };
}
