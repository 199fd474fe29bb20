import type { Area } from '../domain/areas/area';
import { localText } from '../domain/catalog/localText';
import type { LocalText } from '../domain/catalog/localText';
import { formatDate, formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';
import type { OwnAreaOrigin } from '../domain/areas/ownArea';
import type { SourceEstimate } from '../domain/denominators/denominatorValue';

/** Source, date and licence as far as they are known: "Statbel, 1 januari 2020, CC BY 4.0". */
export function originLine(
  language: Language,
  { source, date = '', licence = '' }: { source: LocalText; date?: string; licence?: LocalText },
): string {
  const parts = [localText(language, source), formatDate(language, date), localText(language, licence)];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * Which of some areas have a number that its source estimated, by name: "geraamd door de bron: Lokeren, Tielt", and
 * apart from those the ones that it estimated in part.
 * @param estimated by code; absent where the source marks none
 */
export function estimatedBySourceTexts(
  language: Language,
  areas: readonly Pick<Area, 'code' | 'name'>[],
  estimated: ReadonlyMap<string, SourceEstimate> | undefined,
): string[] {
  return (['estimated', 'partlyEstimated'] as const).flatMap((how) => {
    const names = areas.filter(({ code }) => estimated?.get(code) === how).map(({ name }) => name);
    return names.length === 0 ? [] : [`${translate(language, `label.bySource.${how}`)}: ${names.join(', ')}`];
  });
}

/** That there are figures, but of after the reference date, so that they are not used. */
export function laterFigureText(
  language: Language,
  { source, date }: { source: LocalText; date: string },
): string {
  return translate(language, 'detail.laterFigure', {
    source: localText(language, source),
    date: formatDate(language, date),
  });
}

/** How an own area that is not composed of known ones came to be: "cirkel, straal 1.500 m". */
export function originText(language: Language, origin: Exclude<OwnAreaOrigin, { kind: 'composed' }>): string {
  switch (origin.kind) {
    case 'drawn':
      return translate(language, 'ownAreas.made.drawn');
    case 'circle':
      return translate(language, 'ownAreas.made.circle', { radius: formatNumber(origin.radius) });
    case 'buffer':
      return translate(language, 'ownAreas.made.buffer', { distance: formatNumber(origin.distance) });
    case 'imported':
      return translate(language, 'ownAreas.made.imported', { file: origin.file });
    case 'combined': {
      const [first = '', ...others] = origin.of;
      const operation = origin.operation === 'buffer' ? 'combinedBuffer' : origin.operation;
      return translate(language, `ownAreas.made.${operation}`, {
        first,
        names: (origin.operation === 'difference' ? others : origin.of).join(', '),
        distance: formatNumber(origin.distance ?? 0),
      });
    }
  }
}
