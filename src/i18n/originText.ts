import type { OwnAreaOrigin } from '../domain/areas/ownArea';
import { formatNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

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
