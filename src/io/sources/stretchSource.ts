import type { Result } from '../../domain/result';

/** A stretch of a file, as its bytes come in. */
export interface Stretch {
  /**
   * The bytes in order; fewer than were asked for where the file ends. A chunk holds until the next one is asked for.
   * Who stops early leaves the rest unread. Throws `RangeFailure` where the bytes break off on the way.
   */
  chunks: AsyncIterable<Uint8Array>;
  /** Length of the whole file; null while it is not known. */
  totalBytes: number | null;
}

/** A file of which stretches can be read without the rest of it. */
export interface StretchSource {
  /** Its name in problems. */
  readonly file: string;
  /** Open the bytes from `begin` up to `end`. */
  open(begin: number, end: number): Promise<Result<Stretch>>;
}
