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
  /** Rejects where the bytes of a file do not come; see `bytesDidNotCome`. */
  open: (choices: ReadChoices) => Promise<LayerSource>;
}

/** The part of several files by which people know them: the one whose ending says what it is, else the first. */
const MAIN_FILE = /\.(shp|gpkg|geojson|json|fgb|csv|xlsx|kml|gpx|parquet|tab|mif|gml|dxf|ods)$/i;
/** A file geodatabase is a folder of files that mean nothing to anybody. */
const GEODATABASE = /([^/]+\.gdb)\//i;

/** One file, or several that belong together. */
export function chosenFiles(files: readonly [ChosenFile, ...ChosenFile[]]): ChosenSource {
  const bytesOf = async (file: ChosenFile) => new Uint8Array(await file.arrayBuffer());
  const [first, ...others] = files;
  const { name: path } = files.find((file) => MAIN_FILE.test(file.name)) ?? first;
  const name = GEODATABASE.exec(path)?.[1] ?? path.split('/').at(-1)!;
  return {
    name,
    size: Math.max(...files.map(({ size }) => size)),
    open: async (choices) => {
      const bytes =
        others.length === 0
          ? await bytesOf(first)
          : await packFiles(
              await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) }))),
            );
      return { kind: 'bytes', name, bytes, ...choices };
    },
  };
}

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
