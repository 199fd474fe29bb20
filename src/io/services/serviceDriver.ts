import type { Result } from '../../domain/result';
import { CRS_CODES } from '../../geo/crsCode';
import type { CrsCode } from '../../geo/crsCode';
import { parseCrsCode } from '../../geo/crsCode';
import type { ServiceAddress } from './serviceAddress';
import type { ServiceClient } from './serviceClient';

/** West, south, east, north in degrees. */
export type ServiceArea = readonly [number, number, number, number];

/** A layer that a service offers. */
export interface ServiceLayer {
  /** By which it is asked for. */
  id: string;
  /** By which it is chosen; no other layer of the service has it. */
  name: string;
}

/** A part of a layer, as one answer brings it. */
export interface ServicePage {
  /** As GeoJSON has them, positions as the service gives them. */
  features: readonly unknown[];
  /** By which a feature is told apart over pages; null for one that has none that lasts. */
  idOf: (feature: unknown) => string | null;
  /** As the answer names it, null where it names none. */
  crs: string | null;
  /** How many there are, where the answer says so itself. */
  announced: number | null;
  /** Present where this page is the whole layer: what the pages before it brought is in it, and counts no more. */
  startsAnew?: true;
}

/** By which a page is known that comes again, also where its features have no ids, or other ones every time. */
export function pageKey({ features, idOf }: ServicePage): string {
  const keyOf = (feature: unknown): string =>
    idOf(feature) ?? JSON.stringify({ ...(feature as object), id: undefined });
  const [first, last] = [features[0], features.at(-1)];
  return first === undefined ? '' : `${features.length} ${keyOf(first)} ${keyOf(last)}`;
}

/** What stops the pages before their end: a code of cause.ts. */
export type PageStop = { stopped: 'nextLoop' };

/** A layer that was asked about, ready to be read. */
export interface OpenedLayer {
  /** The CRS that is asked for; null where the service chooses. */
  crs: CrsCode | null;
  /** Features in one answer at most, where the service says so. */
  pageLimit: number | null;
  /** How many features there are under the filter; null where the service does not say. */
  count(): Promise<Result<number | null>>;
  /**
   * The features, answer by answer, to the end.
   * @param announced what {@link count} said
   */
  pages(announced: number | null): AsyncGenerator<Result<ServicePage | PageStop>>;
}

/** How one kind of service is asked. */
export interface ServiceDriver {
  /** By which a report names it; `formatName` has the name for people. */
  format: string;
  /** The layers with features; of an address that names one, maybe only that. */
  layers(client: ServiceClient, address: ServiceAddress): Promise<Result<ServiceLayer[]>>;
  /**
   * Ask about a layer.
   * @param area only what meets this box; null for everything
   */
  open(
    client: ServiceClient,
    address: ServiceAddress,
    layer: string,
    area: ServiceArea | null,
  ): Promise<Result<OpenedLayer>>;
}

/** Names that are each the name of one layer: where two are the same, their ids tell them apart. */
export function distinctNames(layers: readonly ServiceLayer[]): ServiceLayer[] {
  const times = new Map<string, number>();
  for (const { name } of layers) times.set(name, (times.get(name) ?? 0) + 1);
  return layers.map(({ id, name }) => ({ id, name: (times.get(name) ?? 0) > 1 ? `${name} (${id})` : name }));
}

/** Planes of ours, in metres. Of degrees many services write three decimals, which is 100 m. */
const PLANES: ReadonlySet<CrsCode> = new Set(
  CRS_CODES.filter((crs) => crs !== 'EPSG:4326' && crs !== 'EPSG:4313'),
);

/**
 * The CRS to ask for: the plane that the service keeps the layer in, else Lambert 72 where it has it, else what it keeps
 * it in. null where none of these is one of ours.
 * @param kept the one that the service keeps the layer in, as it names it
 * @param offered all that it can give, as it names them
 */
export function crsToAsk(
  kept: string | null,
  offered: readonly string[],
): { code: CrsCode; named: string } | null {
  const known = (named: string | null) => {
    const code = named === null ? null : parseCrsCode(named);
    return code === null || named === null ? null : { code, named };
  };
  const own = known(kept);
  if (own && PLANES.has(own.code)) return own;
  const lambert = offered.map(known).find((one) => one?.code === 'EPSG:31370');
  return lambert ?? own;
}
