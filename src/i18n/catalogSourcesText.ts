import type { Catalog } from '../domain/catalog/catalog';
import { localText } from '../domain/catalog/localText';
import type { LocalText } from '../domain/catalog/localText';
import { formatDate } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** What a site publishes from one source, of one date and under one licence. */
export interface CatalogSourceText {
  /** What it is: "Bomen, Fietspaden". */
  what: string;
  source: string;
  date: string;
  licence: string;
}

interface Origin {
  source: LocalText;
  licence: LocalText;
  date: string;
}

/** Every source that a catalog names, in words and in its own order: borders, people, figures, measures. */
export function catalogSourcesText(language: Language, catalog: Catalog): CatalogSourceText[] {
  const { areas, denominators, populationGrids, mergers, figures, measures } = catalog;
  const areasWord = translate(language, 'exports.source.areas');
  const named: [string, Origin][] = [
    ...areas.map((one): [string, Origin] => [areasWord, one]),
    ...(mergers ? [[translate(language, 'about.source.mergers'), mergers] as [string, Origin]] : []),
    ...denominators.map((one): [string, Origin] => [translate(language, `table.${one.id}`), one]),
    ...populationGrids.map((one): [string, Origin] => [translate(language, 'about.source.grid'), one]),
    ...[...figures, ...measures].map((one): [string, Origin] => [
      translate(language, `target.${one.target}`),
      one,
    ]),
  ];
  const lines = new Map<string, Omit<CatalogSourceText, 'what'> & { names: Set<string> }>();
  for (const [name, origin] of named) {
    const source = localText(language, origin.source);
    const licence = localText(language, origin.licence);
    const date = formatDate(language, origin.date);
    const id = [source, licence, date].join('\n');
    const line = lines.get(id) ?? { source, licence, date, names: new Set() };
    line.names.add(name);
    lines.set(id, line);
  }
  return [...lines.values()].map(({ names, ...line }) => ({ ...line, what: [...names].join(', ') }));
}
