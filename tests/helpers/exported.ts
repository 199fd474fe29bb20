import { expect } from 'vitest';
import { coverageDocument } from '../../src/io/exports/coverage/coverageDocument';
import type { CoverageDocumentRequest } from '../../src/io/exports/coverage/coverageDocument';
import type { ExportDocument } from '../../src/io/exports/exportDocument';
import type { ExportCrs } from '../../src/io/exports/coordinates';
import type { ExportFormat } from '../../src/io/exports/exportFormats';
import { decimalsFor, defaultPrecision } from '../../src/io/exports/coordinates';
import { writeExport } from '../../src/io/exports/writeExport';
import { FIXTURE_CONTEXT } from './coverageFixture';

/** A document about coverage that must be possible. */
export function coverageOk(
  request: Omit<CoverageDocumentRequest, 'context' | 'language'> & Partial<CoverageDocumentRequest>,
): ExportDocument {
  const document = coverageDocument({ context: FIXTURE_CONTEXT, language: 'nl', ...request });
  return document.ok ? document.value : expect.fail(JSON.stringify(document.problem));
}

/** The bytes of a document that must pass the door. */
export async function exported(
  document: ExportDocument,
  format: ExportFormat,
  crs: ExportCrs = 'EPSG:4326',
): Promise<Uint8Array> {
  const bytes = await writeExport(document, format, {
    crs,
    decimals: decimalsFor(crs, defaultPrecision(crs)),
  });
  return bytes.ok ? bytes.value : expect.fail(JSON.stringify(bytes.problem));
}

export async function exportedText(
  document: ExportDocument,
  format: ExportFormat,
  crs?: ExportCrs,
): Promise<string> {
  // With its byte order mark, which a decoder would drop.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported(document, format, crs));
}
