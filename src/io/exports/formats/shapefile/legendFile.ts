import { translate } from '../../../../i18n/translate';
import type { Language } from '../../../../i18n/translate';
import type { ExportField, PreparedDocument } from '../../exportDocument';
import { provenanceTexts } from '../../provenanceText';
import { sheetCsvForExcel } from '../csvWriter';
import type { DbfField } from './dbfFields';

/** What the short names of the fields stand for, as a CSV for Excel. */
export function fieldLegend(
  fields: readonly ExportField[],
  written: readonly DbfField[],
  language: Language,
): string {
  const heading = (key: 'shortName' | 'fullName' | 'meaning' | 'shortened') => ({
    heading: translate(language, `exports.legend.${key}`),
    kind: 'text' as const,
  });
  return sheetCsvForExcel(
    {
      name: '',
      columns: [
        heading('shortName'),
        heading('fullName'),
        heading('meaning'),
        { ...heading('shortened'), kind: 'number' },
      ],
      rows: fields.map(({ name, heading: meaning }, at) => [
        written[at]!.name,
        name,
        meaning,
        written[at]!.shortened,
      ]),
    },
    language,
  );
}

/** What the numbers rest on, as a CSV for Excel. */
export function provenanceFile({ provenance, language }: PreparedDocument): string {
  return sheetCsvForExcel(
    {
      name: '',
      columns: [
        { heading: translate(language, 'provenance.label'), kind: 'text' },
        { heading: translate(language, 'provenance.value'), kind: 'text' },
      ],
      rows: provenanceTexts(provenance, language).map(({ label, value }) => [label, value]),
    },
    language,
  );
}
