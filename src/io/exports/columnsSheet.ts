import { itemAt } from '../../domain/itemAt';
import type { ProvenanceRow } from '../../domain/coverage/provenance';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { attributeValue } from '../../features/columns';
import type { Columns } from '../../features/columns';
import { provenanceTexts } from './provenanceText';
import type { Sheet } from './sheet';

/**
 * The attributes of a layer as a table; a layer with points has their longitude and latitude as well.
 * @param always what every row says at its end, because a copied row leaves the file behind
 */
export function columnsSheet(
  columns: Columns,
  language: Language,
  always: readonly ProvenanceRow[] = [],
): Sheet {
  const constants = provenanceTexts(always, language);
  const { count, attributes, points } = columns;
  const pointOf = new Int32Array(count).fill(-1);
  points.feature.forEach((feature, point) => (pointOf[feature] = point));
  const coordinate = (feature: number, axis: 0 | 1): number | null =>
    pointOf[feature] === -1 ? null : itemAt(points.positions, itemAt(pointOf, feature) * 2 + axis);
  const hasPoints = points.feature.length > 0;
  const axis = { kind: 'number' } as const;
  return {
    name: translate(language, 'exports.sheet.features'),
    columns: [
      ...attributes.map(({ name, type }) => ({
        heading: name,
        kind: type === 'number' || type === 'boolean' ? type : ('text' as const),
      })),
      ...(hasPoints
        ? [
            { heading: translate(language, 'exports.longitude'), ...axis },
            { heading: translate(language, 'exports.latitude'), ...axis },
          ]
        : []),
      ...constants.map(({ label }) => ({ heading: label, kind: 'text' as const })),
    ],
    rows: Array.from({ length: count }, (_, feature) => [
      ...attributes.map((column) => attributeValue(column, feature)),
      ...(hasPoints ? [coordinate(feature, 0), coordinate(feature, 1)] : []),
      ...constants.map(({ value }) => value),
    ]),
  };
}
