import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { ProblemCode } from '../domain/problem';
import { MOST_COLUMNS, TooManyColumns } from '../features/tableLimits';
import type { CrsCode } from '../geo/crsCode';
import type { ImportNote } from '../features/importReport';
import { finishLayer } from './finishLayer';
import type { ReadLayer } from './finishLayer';
import type { ArchivedLayer } from './archive/openArchive';
import { layerNotThere, wholeChoice } from './formats/chooseLayer';
import { isZip, sniffDriver, unread } from './formats/drivers';
import type { FormatDriver, LayerChoice, RawLayer, ReadOptions } from './formats/formatDriver';
import type { Inspection } from './formats/inspection';
import type { GivenCrs } from './layerCrs';
import { loadLate } from './lateCode';
import type { LayerSource, Progress, ReadChoices, WorkOptions } from './layerSource';
import { fetchWhole } from './sources/fetchWhole';
import { looksLikeWebPage } from './sources/looksLikeWebPage';
import { openInParts } from './sources/openInParts';
import type { RangeSource } from './sources/rangeSource';
import { readPositions } from './readPositions';
import type { ServiceInspection } from './services/readService';
import { layerNamedBy, serviceIn, serviceOf } from './services/serviceAddress';
import type { ServiceAddress } from './services/serviceAddress';
import { addressStretches } from './sources/addressStretches';

export interface ReadLayerOptions extends ReadOptions {
  /** The CRS of a file that leaves it open; see `GivenCrs`. */
  assumeCrs?: CrsCode;
  /**
   * West, south, east, north in degrees of the part that is needed. A hint: a large file at an address is then read
   * in part where the server can do that (note `readByRange`); everything else comes back whole.
   */
  bounds?: readonly [number, number, number, number];
  /** Of a service: only what meets this box, and whether what is not all is taken all the same; see `ReadChoices`. */
  area?: ReadChoices['area'];
  partial?: boolean | undefined;
}

/**
 * The one door in: recognise the format by what is in it, read it, bring it to lon/lat in EPSG:4326 and check it.
 * Addresses are fetched; a relative address is the environment's to resolve (in a worker: make it absolute first).
 * Progress comes as stage `opening` while the bytes of an address arrive, and as `reading`, both in bytes, and then as
 * `converting`, in features.
 * @returns columns and a report of what was found and done, or the problem that stopped it; never throws for bad
 * input. Problems name features from 1.
 */
export async function readLayer(
  source: LayerSource,
  workOptions: ReadLayerOptions = {},
): Promise<Result<ReadLayer>> {
  return refusing(source.name, () => readSource(source, workOptions));
}

/** What a reader throws for want of memory, or for a table that is too wide, as the problem that it is. */
async function refusing<T>(file: string, read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TooManyColumns)
      return fail('table.tooWide', { file, columns: error.columns, limit: MOST_COLUMNS });
    if (isLackOfMemory(error)) return fail('file.tooMuch', { file });
    throw error;
  }
}

/** How engines say that the stack, an array or a text would grow beyond what they hold. */
const LACKS_MEMORY =
  /call stack|recursion|allocation|out of memory|invalid (?:typed )?array (?:buffer )?length|invalid string length/i;

function isLackOfMemory(error: unknown): boolean {
  return error instanceof Error && LACKS_MEMORY.test(error.message);
}

async function readSource(source: LayerSource, workOptions: ReadLayerOptions): Promise<Result<ReadLayer>> {
  if (workOptions.signal?.aborted) return fail('cancelled', {});
  const { layer, fetchGdal } = source;
  const options = {
    ...workOptions,
    ...(layer !== undefined && { layer }),
    ...(fetchGdal !== undefined && { fetchGdal }),
  };
  const given: GivenCrs = {
    ...(source.crs && { chosen: source.crs }),
    ...(options.assumeCrs && { assumed: options.assumeCrs }),
  };
  if (source.kind === 'bytes') {
    const { bytes, beside, name: file } = source;
    const read = await readBytes(plainBytes(bytes), file, options, given);
    return read.ok && beside ? ok(withNote(read.value, besideNote(beside))) : read;
  }
  const { url, name, positionsOnly, area, partial } = source;
  const asked: ReadLayerOptions = { ...options, ...(area && { area }), ...(partial && { partial }) };
  const service = serviceOf(url);
  if (service) return readFromService(service, name, asked, given);
  const stretches = positionsOnly && addressStretches(url, name, options);
  const positions = stretches ? await readPositions(stretches, options, [], given) : null;
  return positions ?? readAddress(url, name, { layer: layerNamedBy(url), ...asked }, given);
}

/**
 * What an address offers before it is read: the layers of a service, and how many features the chosen one has.
 * @returns null for the address of a file, and the problems of `inspectService`
 */
export async function inspectAddress(
  { url, name, layer, area }: Extract<LayerSource, { kind: 'address' }>,
  options: WorkOptions = {},
): Promise<Result<ServiceInspection | null>> {
  const service = serviceOf(url);
  if (!service) return ok(null);
  const { inspectService } = await loadLate(() => import('./services/readService'));
  return inspectService(service, name, { ...options, layer, area });
}

/** The layer of a service, brought to degrees and checked as one of a file. */
async function readFromService(
  service: ServiceAddress,
  file: string,
  options: ReadLayerOptions,
  given: GivenCrs,
): Promise<Result<ReadLayer>> {
  const { readService } = await loadLate(() => import('./services/readService'));
  const raw = await readService(service, file, options);
  return raw.ok ? finishLayer(raw.value, raw.value.format ?? service.kind, file, given, options) : raw;
}

/**
 * The same memory as a `Uint8Array` and nothing else. Node reads a file into a `Buffer`, whose constructor SQLite does
 * not know and whose `slice` shares memory where that of a `Uint8Array` copies.
 */
function plainBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Layers of a file that are tried when nobody asked for one of them; a file of more than a hundred is asked about. */
const [MOST_TRIED, FEW] = [10, 100];

/**
 * The first layer of a file that has features and can be read, or the one that is asked for. Those before it are named in
 * a note; where there is no such layer the problem is that of the first.
 */
async function readBytes(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  given: GivenCrs,
): Promise<Result<ReadLayer>> {
  if (bytes.length === 0) return fail('file.empty', { file });
  const first = await readOne(bytes, file, options, given);
  const { choice, read } = first;
  if (!choice || options.layer !== undefined || options.strictLayer || !isOfNoUse(read)) return read;
  // To open a file of very many once more takes long.
  if (choice.layers.length > FEW) return read;
  const passed = [choice.layer];
  for (const layer of choice.layers.filter((name) => name !== choice.layer).slice(0, MOST_TRIED)) {
    if (options.signal?.aborted) return fail('cancelled', {});
    const next = await readOne(bytes, file, { ...options, layer }, given);
    if (next.read.ok && !isOfNoUse(next.read)) {
      const layers = passed.join(', ');
      return ok(withNote(next.read.value, { code: 'passedLayers', params: { layers } }));
    }
    passed.push(layer);
  }
  return read;
}

/** Problems that somebody can answer, by which a layer is no worse than the next. */
const QUESTIONS: ReadonlySet<ProblemCode> = new Set([
  ...(['cancelled', 'format.needsGdal', 'crs.undeclared', 'crs.contradicted', 'crs.unknown'] as const),
]);

function isOfNoUse(read: Result<ReadLayer>): boolean {
  return read.ok ? read.value.columns.count === 0 : !QUESTIONS.has(read.problem.code);
}

function withNote({ report, ...layer }: ReadLayer, note: ImportNote): ReadLayer {
  return { ...layer, report: { ...report, notes: [...report.notes, note] } };
}

const besideNote = (files: readonly string[]): ImportNote => ({
  code: 'otherFiles',
  params: { files: files.join(', ') },
});

/** A layer as it was read, and which others the file has, as far as that is known. */
interface OneRead {
  read: Result<ReadLayer>;
  choice: LayerChoice | undefined;
}

async function readOne(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  given: GivenCrs,
): Promise<OneRead> {
  const found = await layerIn(bytes, file, options);
  if (!found.ok) return { read: found, choice: undefined };
  const read = await refusing(file, () => readFound(found.value, file, options, given));
  return { read, choice: read.ok ? read.value.report.choice : found.value.choice };
}

/** Bytes of a file of which it is told what is in it while it is read: a smaller one is there at once. */
const INSPECTED_FROM = 5_000_000;

async function readFound(
  found: Found,
  file: string,
  options: ReadOptions,
  given: GivenCrs,
): Promise<Result<ReadLayer>> {
  const { driver, bytes: own, choice, layer: wanted, isOwn, beside = [] } = found;
  // Not every reader says how far it is; that it reads by now can be said of all.
  options.onProgress?.({ stage: 'reading', done: 0, total: null });
  const tell = own.length < INSPECTED_FROM ? undefined : options.onProgress;
  const onInspected =
    tell &&
    ((seen: Inspection) => {
      const layers = choice ? wholeChoice(choice, seen.choice) : seen.choice;
      tell({ stage: 'reading', done: 0, total: null, found: { ...seen, ...(layers && { choice: layers }) } });
    });
  const raw = driver && (await driver.read(own, file, { ...options, layer: wanted, isOwn, onInspected }));
  if (!raw) return unread(file, (await loadLate(() => import('./formats/unreadFormats'))).unreadFormat(own));
  if (!raw.ok) return raw;
  if (options.strictLayer && wanted !== undefined && !raw.value.choice)
    return layerNotThere(file, wanted, []);
  const layer: RawLayer = {
    ...raw.value,
    ...(choice && { choice: wholeChoice(choice, raw.value.choice) }),
    notes: [...raw.value.notes, ...(beside.length > 0 ? [besideNote(beside)] : [])],
  };
  return finishLayer(layer, layer.format ?? driver.format, file, given, options);
}

type Found = Omit<ArchivedLayer, 'driver'> & { driver: FormatDriver | undefined };

/** What reads a file, and which bytes of it: those of a zip may be in a file of it. */
async function layerIn(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Result<Found>> {
  if (!isZip(bytes)) return ok({ driver: sniffDriver(bytes), bytes, layer: options.layer });
  const { openArchive } = await loadLate(() => import('./archive/openArchive'));
  return openArchive(bytes, file, options);
}

async function readAddress(
  url: string,
  file: string,
  options: ReadLayerOptions,
  given: GivenCrs,
): Promise<Result<ReadLayer>> {
  const { bounds } = options;
  const arriving = inStage('opening', options);
  const opened = await (bounds ? openInParts : fetchWhole)(url, file, arriving);
  if (!opened.ok) return opened;
  if (opened.value instanceof Uint8Array) return readFetched(opened.value, url, file, options, given);
  const part = bounds && (await readInPart(opened.value, bounds, file, given, options));
  if (part) return part;
  const whole = await fetchWhole(url, file, arriving);
  return whole.ok ? readFetched(whole.value, url, file, options, given) : whole;
}

async function readInPart(
  source: RangeSource,
  bounds: readonly [number, number, number, number],
  file: string,
  given: GivenCrs,
  options: WorkOptions,
): Promise<Result<ReadLayer> | null> {
  const driver = sniffDriver(source.head);
  const raw = await driver?.readInPart?.(source, bounds, file, given);
  if (!driver || !raw) return null;
  return raw.ok ? finishLayer(raw.value, driver.format, file, given, options) : raw;
}

async function readFetched(
  bytes: Uint8Array,
  url: string,
  file: string,
  options: ReadLayerOptions,
  given: GivenCrs,
): Promise<Result<ReadLayer>> {
  const service = serviceIn(bytes, url);
  if (service) return readFromService(service, file, options, given);
  if (looksLikeWebPage(bytes)) return fail('http.notData', { file });
  return readBytes(bytes, file, options, given);
}

/** The same options, with progress as that of another stage. */
function inStage(stage: Progress['stage'], { onProgress, ...options }: ReadOptions): ReadOptions {
  return { ...options, onProgress: (progress) => onProgress?.({ ...progress, stage }) };
}
