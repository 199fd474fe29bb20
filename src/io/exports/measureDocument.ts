import { measureProvenance } from '../../domain/coverage/provenance';
import { EXAMPLE_DATA } from './coverage/originColumns';
import type { MeasureLayerAbout, ProvenanceKey } from '../../domain/coverage/provenance';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { findAttribute } from '../../features/columns';
import type { Columns } from '../../features/columns';
import { attributeColumnOf } from './attributeColumnOf';
import { columnsSheet } from './columnsSheet';
import type { ExportDocument } from './exportDocument';

/** The label of invented data is a column of its own already, and all rows are of one target. */
const ON_EVERY_ROW: ReadonlySet<ProvenanceKey> = new Set(['source', 'licence', 'data_date']);

/** A measure layer with all its attributes. Invented data carries `example_data` on every feature. */
export function measureDocument(
  columns: Columns,
  about: MeasureLayerAbout,
  language: Language,
  name = about.name,
): ExportDocument {
  const labelled = about.synthetic && !findAttribute(columns, 'example_data');
  const example = Array.from({ length: labelled ? columns.count : 0 }, () => true);
  const attributes = [
    ...(labelled ? [attributeColumnOf('example_data', 'boolean', example)] : []),
    ...columns.attributes,
  ];
  const whole = { ...columns, attributes };
  const provenance = measureProvenance(about);
  const target = translate(language, `target.${about.target}`);
  return {
    name,
    // A layer that the site publishes goes by its target alone.
    title: about.name === about.target ? target : `${target}: ${about.name}`,
    language,
    columns: whole,
    fields: attributes.map((column) => ({
      name: column.name,
      heading: labelled && column === attributes[0] ? EXAMPLE_DATA.heading[language] : column.name,
      shortName: null,
    })),
    sheets: [
      columnsSheet(
        whole,
        language,
        provenance.filter(({ key }) => ON_EVERY_ROW.has(key)),
      ),
    ],
    provenance,
  };
}
