import type { ProvenanceRow } from '../../domain/coverage/provenance';
import type { Language } from '../../i18n/translate';
import type { Columns } from '../../features/columns';
import type { ExportCrs } from './coordinates';
import type { Sheet } from './sheet';

/** What an attribute column means to a reader. */
export interface ExportField {
  /** Name of the attribute column. */
  name: string;
  /** Heading in the language of the document. */
  heading: string;
  /** At most ten characters of ASCII, for forms that allow no more; null for one made from the name. */
  shortName: string | null;
}

/** Something that can be taken away, in any form. */
export interface ExportDocument {
  /** Name of the layer and of the file without its ending. */
  name: string;
  /** Said in full, in the language of the document. */
  title: string;
  language: Language;
  /** Geometry in degrees with one attribute column per field, in the same order. */
  columns: Columns;
  fields: readonly ExportField[];
  /** The same as tables, the main one first. */
  sheets: readonly Sheet[];
  provenance: readonly ProvenanceRow[];
}

/** How positions are written. */
export interface ExportGeometry {
  crs: ExportCrs;
  decimals: number;
}

/** A document whose columns are in the CRS of the file, rounded and wound: what a writer writes as it stands. */
export interface PreparedDocument extends ExportDocument {
  crs: ExportCrs;
}
