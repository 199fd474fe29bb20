import { readFlatGeobuf } from '../../formats/flatgeobuf/readFlatGeobuf';
import { writeFlatGeobuf } from '../../formats/flatgeobuf/writeFlatGeobuf';
import { provenanceJson, provenanceTexts } from '../provenanceText';
import { checkReadBack } from './checkReadBack';
import type { ExportWriter } from './exportWriter';

/** FlatGeobuf with a spatial index; what the numbers rest on is its description, and its metadata as JSON. */
export const flatGeobufWriter: ExportWriter = {
  write: ({ name, title, columns, fields, provenance, language, crs }) =>
    writeFlatGeobuf(columns, {
      name,
      title,
      description: provenanceTexts(provenance, language)
        .map(({ label, value }) => `${label}: ${value}`)
        .join('\n'),
      metadata: provenanceJson(provenance),
      crs,
      headings: fields.map(({ heading }) => heading),
    }),
  check: async (bytes, document, file) => checkReadBack(await readFlatGeobuf(bytes, file), document, file),
};
