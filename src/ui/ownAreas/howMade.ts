import type { OwnArea } from '../../domain/areas/ownArea';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { AreaLevel } from '../../state/slices/dataSlice';
import { levelKind } from '../shared/levelKind';

/** How an own area came to be, in a few words: "3 gemeenten", "cirkel, straal 1.500 m". */
export function howMade(language: Language, { origin }: OwnArea, levels: readonly AreaLevel[]): string {
  switch (origin.kind) {
    case 'composed': {
      const kind = levelKind(levels.find(({ id }) => id === origin.members.levelId) ?? null);
      return translate(language, `ownAreas.made.composed.${kind}`, { count: origin.members.codes.length });
    }
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
