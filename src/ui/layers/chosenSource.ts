import type { Problem } from '../../domain/problem';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { packFiles } from '../../io/archive/packFiles';
import type { NamedFile } from '../../io/archive/packFiles';
import { chosenBytes, isTooLarge } from '../../io/layerSource';
import type { ChosenFile, Credit, LayerSource, ReadChoices, WorkOptions } from '../../io/layerSource';
import { serviceOf } from '../../io/services/serviceAddress';

/** What somebody chose to open. It can be opened again, with other choices: the engine keeps the bytes it is given. */
export interface ChosenSource {
  name: string;
  /** Of what is on the web; it may be that of a service, which is asked what it offers first. */
  address?: string;
  /**
   * What is to be read, as it was chosen. Progress comes as stage `opening`, in bytes.
   * @returns the problems of `chosenBytes`
   */
  open: (choices: ReadChoices, options?: WorkOptions) => Promise<Result<LayerSource>>;
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
  const name = nameOf(files);
  return {
    name,
    open: async (choices, options = {}) => {
      const total = files.reduce((sum, file) => sum + (isTooLarge(file) ? 0 : file.size), 0);
      const come: NamedFile[] = [];
      const beside: string[] = [];
      let gone: Problem | null = null;
      for (const file of files) {
        const before = come.reduce((sum, { bytes }) => sum + bytes.length, 0);
        const bytes = await chosenBytes(file, {
          ...options,
          onProgress: ({ stage, done }) => options.onProgress?.({ stage, done: before + done, total }),
        });
        if (bytes.ok) come.push({ name: file.name, bytes: bytes.value });
        else if (bytes.problem.code === 'cancelled') return bytes;
        else {
          gone ??= bytes.problem;
          beside.push(file.name);
        }
      }
      const [one, ...rest] = come;
      if (!one || (gone && !come.some((file) => MAIN_FILE.test(file.name))))
        return gone ? { ok: false, problem: gone } : fail('file.empty', { file: name });
      const tooLarge = isTooLarge({ name, size: come.reduce((sum, { bytes }) => sum + bytes.length, 0) });
      if (tooLarge) return { ok: false, problem: tooLarge };
      const packed = rest.length === 0 ? ok(one.bytes) : await packFiles(come, options);
      if (!packed.ok) return packed;
      const named = nameOf([one, ...rest]);
      return ok({
        kind: 'bytes',
        name: named,
        bytes: packed.value,
        ...(beside.length > 0 && { beside }),
        ...choices,
      });
    },
  };
}

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
