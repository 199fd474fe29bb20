import type { Cause } from '../../domain/cause';
import type { ImportNote } from '../../features/importReport';
import { parseCrsCode } from '../../geo/crsCode';
import { JsonLayerBuilder } from '../formats/geojson/jsonLayerBuilder';
import { DegreeDecimals } from './degreeDecimals';
import { pageKey } from './serviceDriver';
import type { ServicePage } from './serviceDriver';

/** Puts the features of pages together, each once. */
export class PageCollector {
  layer = new JsonLayerBuilder();
  /** As the pages name it, null where they name none. */
  crs: string | null = null;
  private readonly decimals = new DegreeDecimals();
  private readonly ids = new Set<string>();
  private readonly keys = new Set<string>();
  private pages = 0;
  private repeated = 0;
  private withoutId = 0;

  /** @param announced how many features there are, as the service said before, or says on its pages */
  constructor(public announced: number | null) {}

  /** The features of a page that have not come yet, to be added one by one; a page that came before has none. */
  *newFeatures(page: ServicePage): Generator<unknown> {
    const key = pageKey(page);
    this.announced ??= page.announced;
    if (page.features.length === 0 || this.keys.has(key)) return;
    this.keys.add(key);
    this.crs = page.crs;
    this.pages++;
    for (const feature of page.features) {
      const id = page.idOf(feature);
      if (id === null) this.withoutId++;
      else if (this.ids.has(id)) {
        this.repeated++;
        continue;
      } else this.ids.add(id);
      this.decimals.add(feature);
      yield feature;
    }
  }

  /** Why a page cannot be put to those before; null where it can. */
  refusal({ features, crs }: ServicePage): Cause | null {
    return features.length > 0 && this.pages > 0 && crs !== this.crs ? 'crsChanged' : null;
  }

  /** What is to be told about the features together. */
  notes(): ImportNote[] {
    const { crs, decimals, pages, repeated, withoutId } = this;
    const inDegrees = crs === null || parseCrsCode(crs) === 'EPSG:4326';
    return [
      ...(repeated > 0 ? [{ code: 'serviceRepeated' as const, params: { count: repeated } }] : []),
      ...(pages > 1 && withoutId > 0
        ? [{ code: 'serviceWithoutIds' as const, params: { count: withoutId } }]
        : []),
      ...(inDegrees && decimals.areFew ? [{ code: 'roundedDegrees' as const, params: {} }] : []),
    ];
  }
}
