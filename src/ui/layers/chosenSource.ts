import { localText } from '../../domain/catalog/localText';
import type { OfficialSource } from '../../domain/catalog/officialSources';
import type { Language } from '../../domain/language';
import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { packFiles } from '../../io/archive/packFiles';
import { bytesDidNotCome } from '../../io/layerSource';
import type { ChosenFile, Credit, LayerSource, ReadChoices } from '../../io/layerSource';
import { serviceOf } from '../../io/services/serviceAddress';

/** What is to be read, as it was chosen; `file.unreadable` where its bytes do not come. */
export async function openChosen(from: ChosenSource, choices: ReadChoices): Promise<Result<LayerSource>> {
  try {
    return ok(await from.open(choices));
  } catch {
    return { ok: false, problem: bytesDidNotCome(from) };
  }
}

/** What somebody chose to open. It can be opened again, with other choices: the engine keeps the bytes it is given. */
export interface ChosenSource {
  name: string;
  /** Of what is on the web; it may be that of a service, which is asked what it offers first. */
  address?: string;
  /** Bytes of the largest of its files; 0 for what is not on the machine. */
  size: number;
  /** Of files that were picked beside one another: those that are likely a layer each. */
  parts?: readonly string[];
  /** What people call a layer of several files, by the name of the choice. */
  nameOf?: (layer: string) => string;
  /** Rejects where the bytes of a file do not come; see `bytesDidNotCome`. */
  open: (choices: ReadChoices) => Promise<LayerSource>;
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

/** One file, or several that belong together or get a turn each. */
export function chosenFiles(files: readonly [ChosenFile, ...ChosenFile[]]): ChosenSource {
  const bytesOf = async (file: ChosenFile) => new Uint8Array(await file.arrayBuffer());
  const [first, ...others] = files;
  const { name: path } = files.find((file) => MAIN_FILE.test(file.name)) ?? first;
  const name = GEODATABASE.exec(path)?.[1] ?? lastName(path);
  // A folder is one thing; files that were picked one by one are several.
  const isLoose = others.length > 0 && files.every((file) => !file.name.includes('/'));
  const nameOf = (layer: string): string => {
    const chosen = fileOfLayer(layer);
    const own =
      files.find((file) => file.name === chosen) ?? files.find((file) => isMainOf(file.name, chosen));
    if (own) return lastName(own.name);
    // A geodatabase among other files is known by its folder.
    return files.some((file) => file.name.startsWith(`${chosen}/`)) ? lastName(chosen) : name;
  };
  return {
    name,
    size: Math.max(...files.map(({ size }) => size)),
    parts: isLoose ? partsOf(files) : [],
    nameOf,
    open: async (choices) => {
      const bytes =
        others.length === 0
          ? await bytesOf(first)
          : await packFiles(
              await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))),
            );
      const called = choices.layer === undefined ? name : nameOf(choices.layer);
      return { kind: 'bytes', name: called, bytes, ...choices };
    },
  };
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
  const open = (choices: ReadChoices): Promise<LayerSource> =>
    Promise.resolve({ kind: 'bytes', name, bytes: new TextEncoder().encode(text), ...choices });
  return { name, size: 0, open };
}

/** What is fetched again as it was before, with other choices where they are made. */
export function chosenAgain(source: LayerSource & { url: string }): ChosenSource {
  const open = (choices: ReadChoices): Promise<LayerSource> => Promise.resolve({ ...source, ...choices });
  return { name: source.name, address: source.url, size: 0, open };
}

/** An address; null for text that is none. @param listed what a list of sources says of it, else the address tells */
export function chosenAddress(
  address: string,
  listed?: { name: string; credit: Credit },
): ChosenSource | null {
  if (!URL.canParse(address, document.baseURI)) return null;
  const url = new URL(address, document.baseURI);
  const { name, credit } = listed ?? { name: lastPart(url), credit: null };
  const isService = serviceOf(url.href) !== null;
  const open = (choices: ReadChoices): Promise<LayerSource> => {
    const { layer } = choices;
    // A layer of ArcGIS may be known by its number alone.
    const called = listed || !isService || layer === undefined || /^\d+$/.test(layer) ? name : layer;
    return Promise.resolve({
      ...{ kind: 'address', name: called, url: url.href },
      ...(credit && { credit }),
      ...choices,
    });
  };
  return { name, address: url.href, size: 0, open };
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
