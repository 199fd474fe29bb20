import { strToU8, unzipSync, zipSync } from 'fflate';
import { fail, ok } from '../../../../domain/result';
import { CRS_ESRI_WKT } from '../../../../geo/crsWkt';
import { translate } from '../../../../i18n/translate';
import { readShapefiles } from '../../../formats/shapefile/readShapefiles';
import type { PreparedDocument } from '../../exportDocument';
import { checkReadBack } from '../checkReadBack';
import type { ExportWriter } from '../exportWriter';
import { dbfField } from './dbfFields';
import { fieldLegend, provenanceFile } from './legendFile';
import { shortNames } from './shortNames';
import { featureOfSeveralKinds, splitByKind } from './splitByKind';
import type { LayerOfKind } from './splitByKind';
import { writeDbf } from './writeDbf';
import { writeShp } from './writeShp';

/**
 * A zip with a Shapefile per kind of geometry, texts in UTF-8, and beside it what the short names of the fields stand
 * for and what the numbers rest on. Texts are cut at 254 bytes, and the legend says how many; an empty text and none are
 * the same in this form.
 */
export const shapefileWriter: ExportWriter = {
  write: (document) => {
    const layers = splitByKind(document.columns);
    const files = layers.map((layer) => layerFiles(document, layer, suffix(document, layer, layers)));
    const { language } = document;
    return zipSync({
      ...Object.assign({}, ...files),
      [`${translate(language, 'exports.file.provenance')}.csv`]: strToU8(provenanceFile(document)),
    });
  },
  check: async (bytes, document, file) => {
    const mixed = featureOfSeveralKinds(document.columns);
    if (mixed !== null) return fail('export.invalid', { file, feature: mixed + 1, cause: 'severalKinds' });
    const files = unzipSync(bytes);
    const layers = splitByKind(document.columns);
    for (const layer of layers) {
      const start = `${document.name}${suffix(document, layer, layers)}.`;
      const own = Object.entries(files).filter(([path]) => path.startsWith(start));
      const read = await readShapefiles(Object.fromEntries(own), file);
      const checked = checkReadBack(read, { columns: layer.columns, crs: document.crs }, file);
      if (!checked.ok) return checked;
    }
    return ok(null);
  },
};

/** `-points` and so on where there are several layers, nothing where there is one. */
function suffix({ language }: PreparedDocument, { kind }: LayerOfKind, all: readonly LayerOfKind[]): string {
  return all.length === 1 ? '' : `-${translate(language, `exports.kind.${kind}`)}`;
}

function layerFiles(
  { name, fields, crs, language }: PreparedDocument,
  { kind, columns }: LayerOfKind,
  end: string,
): Record<string, Uint8Array> {
  const names = shortNames(fields);
  const written = columns.attributes.map((column, at) => dbfField(column, names[at]!, columns.count));
  const { shp, shx } = writeShp(columns, kind);
  const today = new Date().toISOString().slice(0, 10);
  return {
    [`${name}${end}.shp`]: shp,
    [`${name}${end}.shx`]: shx,
    [`${name}${end}.dbf`]: writeDbf(written, columns.count, today),
    [`${name}${end}.prj`]: strToU8(CRS_ESRI_WKT[crs]),
    [`${name}${end}.cpg`]: strToU8('UTF-8'),
    [`${translate(language, 'exports.file.legend')}${end}.csv`]: strToU8(
      fieldLegend(fields, written, language),
    ),
  };
}
