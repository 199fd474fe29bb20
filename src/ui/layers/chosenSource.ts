import type { ImportReport } from '../../features/importReport';
import { localText } from '../../domain/catalog/localText';
import type { OfficialSource } from '../../domain/catalog/officialSources';
import type { Language } from '../../domain/language';
import type { Problem } from '../../domain/problem';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { packFiles } from '../../io/archive/packFiles';
import type { NamedFile } from '../../io/archive/packFiles';
import { chosenBytes, isTooLarge } from '../../io/layerSource';
import type { ChosenFile, Credit, LayerSource, ReadChoices, WorkOptions } from '../../io/layerSource';
import { looksLikeScenario } from '../../io/plan/looksLikeScenario';
import { looksLikeProject } from '../../io/project/looksLikeProject';
import { serviceOf } from '../../io/services/serviceAddress';

/** What somebody chose to open. It can be opened again, with other choices: the engine keeps the bytes it is given. */
export interface ChosenSource {
  name: string;
  /** Of what is on the web; it may be that of a service, which is asked what it offers first. */
  address?: string;
  /** Of files that were picked beside one another: those that are likely a layer each. Without what cannot be read, once it was opened. */
  parts?: readonly string[];
  /**
   * Of files that were picked beside one another: plans and projects, which are no layers and come last, each by itself.
   * Known once it was opened.
   */
  apart?: readonly string[];
  /** What people call a layer of several files, by the name of the choice. */
  nameOf?: (layer: string) => string;
  /**
   * What is to be read, as it was chosen. Progress comes as stage `opening`, in bytes.
   * @returns the problems of `chosenBytes`
   */
  open: (choices: ReadChoices, options?: WorkOptions) => Promise<Result<LayerSource>>;
}

/** The part of several files by which people know them: the one whose ending says what it is, else the first. */
const MAIN_FILE = /\.(shp|gpkg|geojson|json|fgb|csv|tsv|xlsx|kml|kmz|gpx|zip|parquet|tab|mif|gml|dxf|ods)$/i;
/** Those of which several files make a layer. */
const GROUPED = /\.(shp|tab|mif)$/i;
/** A file geodatabase is a folder of files that mean nothing to anybody. */
const GEODATABASE = /([^/]+\.gdb)\//i;

/** The files that are chosen in a zip, by what it calls the layer: behind a `#` stands the layer of a file. */
export function fileOfLayer(layer: string): string {
  return layer.replace(/#.*$/, '');
}

/** The name by which people know one or more files that belong together. */
function nameOfFiles(files: readonly [Pick<ChosenFile, 'name'>, ...Pick<ChosenFile, 'name'>[]]): string {
  const { name: path } = files.find((file) => MAIN_FILE.test(file.name)) ?? files[0];
  return GEODATABASE.exec(path)?.[1] ?? lastName(path);
}

/**
 * One file, or several that belong together or get a turn each. Of several one that is empty, or whose bytes do not come, is left out as long
 * as another is a layer by itself; it is named beside what was read.
 */
export function chosenFiles(files: readonly [ChosenFile, ...ChosenFile[]]): ChosenSource {
  const name = nameOfFiles(files);
  // A folder is one thing; files that were picked one by one are several.
  const isLoose = files.length > 1 && files.every((file) => !file.name.includes('/'));
  const nameOf = (layer: string): string => {
    const chosen = fileOfLayer(layer);
    const own =
      files.find((file) => file.name === chosen) ?? files.find((file) => isMainOf(file.name, chosen));
    if (own) return lastName(own.name);
    // A geodatabase among other files is known by its folder.
    return files.some((file) => file.name.startsWith(`${chosen}/`)) ? lastName(chosen) : name;
  };
  const apart: string[] = [];
  const parts = isLoose ? partsOf(files) : [];
  return {
    ...{ name, nameOf, apart, parts },
    open: async (choices, options = {}) => {
      const total = files.reduce((sum, file) => sum + (isTooLarge(file) ? 0 : file.size), 0);
      const come: NamedFile[] = [];
      const beside: string[] = [];
      let gone: Problem | null = null;
      for (const file of files) {
        const before = come.reduce((sum, { bytes }) => sum + bytes.length, 0);
        const came = await chosenBytes(file, {
          ...options,
          onProgress: ({ stage, done }) => options.onProgress?.({ stage, done: before + done, total }),
        });
        // Nothing is no layer: neither its name nor a turn is that of what was read.
        const isNothing = came.ok && came.value.length === 0 && isLayer(file);
        const bytes = isNothing ? fail('file.empty', { file: lastName(file.name) }) : came;
        if (bytes.ok) come.push({ name: file.name, bytes: bytes.value });
        else if (bytes.problem.code === 'cancelled') return bytes;
        else {
          gone ??= bytes.problem;
          beside.push(file.name);
        }
      }
      parts.splice(
        0,
        Infinity,
        ...(isLoose ? partsOf(files.filter(({ name }) => !beside.includes(name))) : []),
      );
      const ownWays = isLoose ? ownWaysOf(come) : [];
      apart.splice(0, Infinity, ...ownWays.map((file) => file.name));
      const alone = ownWays.find((file) => file.name === choices.layer);
      const layers = alone ? [alone] : come.filter((file) => !ownWays.includes(file));
      const [one, ...rest] = layers.length > 0 ? layers : ownWays.slice(0, 1);
      if (!one || (gone && !come.some((file) => MAIN_FILE.test(file.name))))
        return gone ? { ok: false, problem: gone } : fail('file.empty', { file: name });
      const tooLarge = isTooLarge({ name, size: come.reduce((sum, { bytes }) => sum + bytes.length, 0) });
      if (tooLarge) return { ok: false, problem: tooLarge };
      const packed = rest.length === 0 ? ok(one.bytes) : await packFiles([one, ...rest], options);
      if (!packed.ok) return packed;
      return ok({
        kind: 'bytes',
        name: choices.layer === undefined ? nameOfFiles([one, ...rest]) : nameOf(choices.layer),
        bytes: packed.value,
        ...(beside.length > 0 && { beside }),
        ...choices,
      });
    },
  };
}

/** Whether a file is likely a layer by itself. */
const isLayer = ({ name }: Pick<ChosenFile, 'name'>): boolean => MAIN_FILE.test(name) && !GROUPED.test(name);

/** Those of several files that have a way in of their own: plans, and then projects, which take the place of what is here. */
function ownWaysOf(files: readonly NamedFile[]): NamedFile[] {
  return [
    ...files.filter(({ bytes }) => looksLikeScenario(bytes)),
    ...files.filter(({ bytes }) => looksLikeProject(bytes)),
  ];
}

/** The main files, in the order in which a zip of them offers their layers. */
function partsOf(files: readonly ChosenFile[]): string[] {
  const names = files.map(({ name }) => name).filter((name) => MAIN_FILE.test(name));
  const ordered = names.toSorted((a, b) => (a < b ? -1 : 1));
  return [...ordered.filter((name) => GROUPED.test(name)), ...ordered.filter((name) => !GROUPED.test(name))];
}

/** Whether a file is the one by which a layer is known that is called as it is without its ending. */
const isMainOf = (name: string, layer: string): boolean =>
  MAIN_FILE.test(name) && name.replace(MAIN_FILE, '').toLowerCase() === layer;

const lastName = (path: string): string => path.split('/').at(-1) ?? path;

/** Text that was pasted: cells of a sheet, well-known text, JSON. */
export function chosenText(name: string, text: string): ChosenSource {
  return {
    name,
    open: (choices) =>
      Promise.resolve(ok({ kind: 'bytes', name, bytes: new TextEncoder().encode(text), ...choices })),
  };
}

/** What is fetched again as it was before, with other choices where they are made. */
export function chosenAgain(source: LayerSource & { url: string }): ChosenSource {
  return {
    ...{ name: source.name, address: source.url },
    open: (choices) => Promise.resolve(ok({ ...source, ...choices })),
  };
}

/** Shares of a network, of which a browser would make an address on the web. */
const SHARE = /^\s*\\\\/;

/** An address; null for text that is none of the web, as a path or a `data:` address. @param listed what a list of sources says of it, else the address tells */
export function chosenAddress(
  address: string,
  listed?: { name: string; credit: Credit },
): ChosenSource | null {
  if (SHARE.test(address) || !URL.canParse(address, document.baseURI)) return null;
  const url = new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return null;
  const { name, credit } = listed ?? { name: lastPart(url), credit: null };
  const isService = serviceOf(url.href) !== null;
  const open: ChosenSource['open'] = (choices) => {
    const { layer } = choices;
    // A layer of ArcGIS may be known by its number alone.
    const called = listed || !isService || layer === undefined || /^\d+$/.test(layer) ? name : layer;
    const source = { kind: 'address' as const, name: called, url: url.href };
    return Promise.resolve(ok({ ...source, ...(credit && { credit }), ...choices }));
  };
  return { name, address: url.href, open };
}

/** A source of the list, with what the list says of it in a language. */
export function chosenOfficial(
  { address, name, owner, licence }: OfficialSource,
  language: Language,
): ChosenSource | null {
  const credit = {
    source: localText(language, owner),
    licence: licence === null ? '' : localText(language, licence),
  };
  return chosenAddress(address, { name: localText(language, name), credit });
}

/** What the address of a service ends in, and what names no layer. */
const SERVICE_PART = /^(?:\d*|items|query|FeatureServer|MapServer)$/i;

/** As people read it; an address may hold a percent sign that stands for nothing. */
function lastPart({ pathname, host, href }: URL): string {
  const isService = serviceOf(href) !== null;
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = (isService && parts.findLast((part) => !SERVICE_PART.test(part))) || (parts.at(-1) ?? host);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * Of files that were picked beside one another each gets its turn: the one that was read, and those that come after it.
 * Layers and sheets within a file are a choice, and so is what lies in a folder or a zip.
 * @param before those of before it was read; empty for what is read for the first time
 * @param choice what could be chosen of it; absent where it did not open, or holds one layer
 */
export function turnsAfter(
  { parts = [], apart = [] }: Pick<ChosenSource, 'parts' | 'apart'>,
  { layer }: ReadChoices,
  before: readonly string[],
  choice: ImportReport['choice'],
): readonly string[] {
  if (parts.length < 2) return [];
  const now = choice ? fileOfLayer(choice.layer) : layer === undefined ? undefined : fileOfLayer(layer);
  const layers = choice
    ? [...new Set(choice.layers.map(fileOfLayer))]
    : parts.filter((part) => !apart.includes(part));
  const known = [...layers, ...apart];
  const all = before.length > 0 ? before : known;
  return now === undefined ? all : [now, ...all.filter((one) => one !== now)];
}

/** What is told of a file that has a turn among others: of them nothing, since each comes by itself. */
export function reportOfTurn(
  { parts = [] }: Pick<ChosenSource, 'parts'>,
  { choice, ...report }: ImportReport,
): ImportReport {
  if (!choice) return report;
  if (parts.length < 2) return { ...report, choice };
  const layers = choice.layers.filter((layer) => fileOfLayer(layer) === fileOfLayer(choice.layer));
  const others = layers.filter((layer) => layer !== choice.layer).join(', ');
  const notes = report.notes.filter(({ code }) => code !== 'otherLayers');
  if (others === '') return { ...report, notes };
  const note = { code: 'otherLayers', params: { layers: others } } as const;
  return { ...report, choice: { ...choice, layers }, notes: [...notes, note] };
}
