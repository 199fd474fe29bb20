import type { Result } from '../../../domain/result';
import type { PreparedDocument } from '../exportDocument';

/** How one form is written and checked. Its registry is `FORMAT_FACTS`. */
export interface ExportWriter {
  /** The bytes of the file. `document` is in the CRS of the file. */
  write(document: PreparedDocument): Uint8Array | Promise<Uint8Array>;
  /**
   * Look at the written file as a stranger would, before it is offered.
   * @returns `export.invalid` when it does not hold what the document holds
   */
  check(bytes: Uint8Array, document: PreparedDocument, file: string): Result<null> | Promise<Result<null>>;
}
