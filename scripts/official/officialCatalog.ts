import { join } from 'node:path';
import { parseCatalog } from '../../src/domain/catalog/catalog';
import type { Catalog, CatalogAreaLayer, CatalogMeasureLayer } from '../../src/domain/catalog/catalog';
import type { OfficialSource } from '../../src/domain/catalog/officialSources';
import type { Result } from '../../src/domain/result';
import {
  flatGeobufDay,
  HEAD_LENGTH,
  headerOfStretch,
} from '../../src/io/formats/flatgeobuf/flatGeobufHeader';
import { fileStretches } from '../coverage/files';

/** The file of a source in the folder of all. */
export const fileOf = ({ id }: OfficialSource): string => `${id}.fgb`;

const UNKNOWN_LICENCE = { nl: 'niet bekend', en: 'not known' };

/**
 * The catalog of the sources whose file stands in a folder, the day of each the one on which it was read. What is no
 * measure of any target is not in it, nor a file of something else.
 * @returns null while there are no areas, without which a catalog says nothing; `catalog.invalid`
 */
export async function officialCatalog(
  folder: string,
  sources: readonly OfficialSource[],
): Promise<Result<Catalog> | null> {
  const areas: CatalogAreaLayer[] = [];
  const measures: CatalogMeasureLayer[] = [];
  for (const source of sources) {
    const date = await dayOf(join(folder, fileOf(source)));
    if (date === null) continue;
    const { id, content, owner, licence } = source;
    const entry = { id, url: fileOf(source), source: owner, licence: licence ?? UNKNOWN_LICENCE, date };
    if (content.role === 'areas') {
      const { level, codeColumn, nameColumn, parentColumn = null } = content;
      // Services give the boundaries of today.
      const { vintage = Number(date.slice(0, 4)) } = content;
      areas.push({
        ...entry,
        ...{ level, vintage, codeColumn, nameColumn, parentColumn, schematic: false },
      });
    } else if (content.role === 'measures') {
      const { target, yearColumn, emptyIsZero } = content;
      measures.push({
        ...entry,
        ...{ target, yearColumn, statusColumn: null, quantityColumn: null, emptyIsZero, synthetic: false },
      });
    }
  }
  if (areas.length === 0) return null;
  const title = 'Officiële bronnen';
  return parseCatalog({ version: 1, title, areas, denominators: [], measures, figures: [] }, 'catalog.json');
}

/** The day on which a file was read from its source, as it says itself; null where there is none that does. */
async function dayOf(file: string): Promise<string | null> {
  const source = await fileStretches(file).catch(() => null);
  if (!source) return null;
  try {
    const head = await source.open(0, HEAD_LENGTH);
    const header = head.ok ? await headerOfStretch(head.value, file) : head;
    return header.ok ? flatGeobufDay(header.value.meta) : null;
  } finally {
    await source.close();
  }
}
