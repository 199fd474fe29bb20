import type { OwnArea, OwnAreaOrigin } from '../../domain/areas/ownArea';
import type { ProvenanceRow } from '../../domain/coverage/provenance';
import { withNumbersIn } from '../../i18n/format';
import { originText } from '../../i18n/originText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { Columns } from '../../features/columns';
import { ColumnsBuilder } from '../../features/columnsBuilder';
import { attributeColumnOf } from './attributeColumnOf';
import { columnsSheet } from './columnsSheet';
import type { DescribedColumn } from './coverage/coverageFields';
import type { CoverageColumn } from './coverage/coverageColumn';
import { AREA_CODE, AREA_NAME, columnHeading } from './coverage/coverageColumns';
import type { ExportDocument } from './exportDocument';

/** The shapes of own areas with their names, colours and how they were made; without numbers. */
export function ownAreaDocument(
  areas: readonly OwnArea[],
  name: string,
  provenance: readonly ProvenanceRow[],
  language: Language,
): ExportDocument {
  const text = (column: CoverageColumn, values: readonly string[]): DescribedColumn => {
    const { name: field, shortName } = column;
    const heading = columnHeading(column, language, null);
    return {
      column: attributeColumnOf(field, 'text', values),
      field: { name: field, heading, shortName },
    };
  };
  const described = [
    text(
      AREA_CODE,
      areas.map(({ id }) => id),
    ),
    text(
      AREA_NAME,
      areas.map((area) => area.name),
    ),
    ...ownAreaFields(areas, language),
  ];
  const columns = { ...geometriesOf(areas), attributes: described.map(({ column }) => column) };
  return {
    name,
    title: translate(language, 'exports.title.ownAreas'),
    language,
    columns,
    fields: described.map(({ field }) => field),
    sheets: [columnsSheet(columns, language)],
    provenance,
  };
}

/** What is known of own areas beside their numbers; an area that is none of them (undefined) has nothing. */
export function ownAreaFields(
  areas: readonly (OwnArea | undefined)[],
  language: Language,
): DescribedColumn[] {
  const field = (name: 'colour' | 'origin') => ({
    name,
    heading: translate(language, `exports.${name}`),
    shortName: name,
  });
  const colours = areas.map((area) => area?.colour ?? null);
  const origins = areas.map((area) => (area ? madeText(area.origin, language) : null));
  return [
    { column: attributeColumnOf('colour', 'text', colours), field: field('colour') },
    { column: attributeColumnOf('origin', 'text', origins), field: field('origin') },
  ];
}

/** Whoever opens the file has no list of members beside it: they are named by their codes. */
function madeText(origin: OwnAreaOrigin, language: Language): string {
  return origin.kind === 'composed'
    ? translate(language, 'exports.origin.composed', { codes: origin.members.codes.join(', ') })
    : withNumbersIn(language, () => originText(language, origin));
}

function geometriesOf(areas: readonly OwnArea[]): Columns {
  const builder = new ColumnsBuilder();
  for (const { geometry } of areas) {
    builder.startFeature();
    builder.addGeometry(geometry);
    builder.endFeature();
  }
  return builder.toColumns([]);
}
