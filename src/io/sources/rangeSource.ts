import type { Problem } from '../../domain/problem';
import type { WorkOptions } from '../layerSource';
import { parseContentRange } from './contentRange';
import { fetchAnswer } from './fetchAnswer';
import { readBody } from './readBody';

/**
 * Why a part could not be had, thrown through a reader that knows no problems as values.
 * `problem` is null where the file can still be read whole.
 */
export class RangeFailure extends Error {
  constructor(readonly problem: Problem | null) {
    super('range not available');
  }
}

/**
 * A file at an address whose server answers range requests. Every answer is checked: a server that sends the whole
 * file, another part, or a file of another length than before, is not believed.
 */
export class RangeSource {
  /** Bytes fetched so far. */
  readBytes: number;

  constructor(
    private readonly url: string,
    private readonly file: string,
    /** The first bytes, fetched already. */
    readonly head: Uint8Array,
    readonly totalBytes: number,
    private readonly options: WorkOptions,
  ) {
    this.readBytes = head.length;
  }

  /** `length` bytes from `begin`. Throws {@link RangeFailure}, also for bytes that the file does not have. */
  async getRange(begin: number, length: number): Promise<ArrayBuffer> {
    const end = begin + length;
    if (!(length > 0 && end <= this.totalBytes)) throw new RangeFailure(null);
    if (end <= this.head.length) return this.head.slice(begin, end).buffer as ArrayBuffer;
    const answer = await fetchAnswer(this.url, this.file, this.options, {
      Range: `bytes=${begin}-${end - 1}`,
    });
    if (!answer.ok) throw new RangeFailure(answer.problem);
    const body = await this.checkedBody(answer.value, begin, end);
    this.readBytes += body.byteLength;
    this.options.onProgress?.({ stage: 'reading', done: this.readBytes, total: null });
    return body;
  }

  private async checkedBody(response: Response, begin: number, end: number): Promise<ArrayBuffer> {
    const range = parseContentRange(response.headers.get('Content-Range'));
    const isAsked =
      response.status === 206 &&
      range?.start === begin &&
      range.end === end - 1 &&
      range.total === this.totalBytes;
    if (!isAsked) {
      await response.body?.cancel();
      throw new RangeFailure(null);
    }
    const { signal } = this.options;
    const body = await readBody(response, this.file, { ...(signal && { signal }) });
    if (!body.ok) throw new RangeFailure(body.problem.code === 'http.network' ? null : body.problem);
    if (body.value.length !== end - begin) throw new RangeFailure(null);
    return body.value.buffer as ArrayBuffer;
  }
}
