import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { packFiles } from '../../io/archive/packFiles';
import { chosenBytes, isTooLarge } from '../../io/layerSource';
import type { ChosenFile, Credit, LayerSource, ReadChoices } from '../../io/layerSource';
import { serviceOf } from '../../io/services/serviceAddress';

/** What somebody chose to open. It can be opened again, with other choices: the engine keeps the bytes it is given. */
export interface ChosenSource {
  name: string;
  /** Of what is on the web; it may be that of a service, which is asked what it offers first. */
  address?: string;
  /** What is to be read; the problems of `chosenBytes`. */
  open: (choices: ReadChoices) => Promise<Result<LayerSource>>;
}

/** The part of several files by which people know them: the one whose ending says what it is, else the first. */
const MAIN_FILE = /\.(shp|gpkg|geojson|json|fgb|csv|xlsx|kml|gpx|parquet|tab|mif|gml|dxf|ods)$/i;
/** A file geodatabase is a folder of files that mean nothing to anybody. */
const GEODATABASE = /([^/]+\.gdb)\//i;

/** The name by which people know one or more files that belong together. */
function nameOf(files: readonly [Pick<ChosenFile, 'name'>, ...Pick<ChosenFile, 'name'>[]]): string {
  const { name: path } = files.find((file) => MAIN_FILE.test(file.name)) ?? files[0];
  return GEODATABASE.exec(path)?.[1] ?? path.split('/').at(-1)!;
}

/**
 * One file, or several that belong together. Of several one whose bytes do not come is left out as long as
 * another is a layer by itself; it is named beside what was read.
 */
export function chosenFiles(files: readonly [ChosenFile, ...ChosenFile[]]): ChosenSource {
  const [first, ...others] = files;
  const name = nameOf(files);
  return {
    name,
    open: async (choices) => {
      if (others.length === 0) {
        const bytes = await chosenBytes(first);
        return bytes.ok ? ok({ kind: 'bytes', name, bytes: bytes.value, ...choices }) : bytes;
      }
      const opened = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: await chosenBytes(file) })),
      );
      const come = opened.flatMap(({ name, bytes }) => (bytes.ok ? [{ name, bytes: bytes.value }] : []));
      const failed = opened.flatMap(({ name, bytes }) => (bytes.ok ? [] : [{ name, bytes }]));
      const [[gone], [one, ...rest]] = [failed, come];
      if (gone && !(one && come.some((file) => MAIN_FILE.test(file.name)))) return gone.bytes;
      const tooLarge = isTooLarge({ name, size: come.reduce((sum, { bytes }) => sum + bytes.length, 0) });
      if (tooLarge) return { ok: false, problem: tooLarge };
      const beside = failed.map((file) => file.name);
      const bytes = await packFiles(come);
      const named = one ? nameOf([one, ...rest]) : name;
      return ok({ kind: 'bytes', name: named, bytes, ...(beside.length > 0 && { beside }), ...choices });
    },
  };
}

/** Text that was pasted: cells of a sheet, well-known text, JSON. */
export function chosenText(name: string, text: string): ChosenSource {
  const open = (choices: ReadChoices): Promise<Result<LayerSource>> =>
    Promise.resolve(ok({ kind: 'bytes', name, bytes: new TextEncoder().encode(text), ...choices }));
  return { name, open };
}

/** What is fetched again as it was before, with other choices where they are made. */
export function chosenAgain(source: LayerSource & { url: string }): ChosenSource {
  const open = (choices: ReadChoices): Promise<Result<LayerSource>> =>
    Promise.resolve(ok({ ...source, ...choices }));
  return { name: source.name, address: source.url, open };
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
  const open = (choices: ReadChoices): Promise<Result<LayerSource>> => {
    const { layer } = choices;
    // A layer of ArcGIS may be known by its number alone.
    const called = listed || !isService || layer === undefined || /^\d+$/.test(layer) ? name : layer;
    const source: LayerSource = { kind: 'address', name: called, url: url.href };
    return Promise.resolve(ok({ ...source, ...(credit && { credit }), ...choices }));
  };
  return { name, address: url.href, open };
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
