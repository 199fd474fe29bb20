import { fail, ok } from '../../domain/result';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { parseJson } from '../formats/geojson/parseJson';
import type { WorkOptions } from '../layerSource';
import { fetchAnswer } from '../sources/fetchAnswer';
import { looksLikeWebPage } from '../sources/looksLikeWebPage';
import { readBody } from '../sources/readBody';

/** Time as the client needs it; a test brings its own. */
export interface ServiceClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Wait so many milliseconds, or until the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const CLOCK: ServiceClock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
    }),
};

/** How often one thing is asked. */
const ATTEMPTS = 5;
/** Milliseconds before the second time; each further wait is twice as long. */
const FIRST_WAIT = 500;
/** The longest that a server may make us wait, in milliseconds. */
const LONGEST_WAIT = 120_000;
/** Answers of a server that may do better when it is asked again. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Half a megabyte: more is no exception of a service. */
const LARGEST_EXCEPTION = 512 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer in JSON, with the CRS that its header names where it does. */
export interface JsonAnswer {
  body: JsonObject;
  contentCrs: string | null;
}

/** What became of one question; `again` says that it may be asked once more, after so long where the server said so. */
type Attempt<T> = { result: Result<T>; again: boolean; after?: number };

/**
 * Asks a service, and again when it fails in passing: no connection, a status that says so (with `Retry-After` obeyed),
 * a body that breaks off, a web page in place of data. An exception that comes with status 200, as XML or JSON, is told
 * as the refusal it is.
 */
export class ServiceClient {
  /** Whether an answer of this server could be read: a browser that refuses does so from the first question on. */
  private answered = false;

  /** @param file how the layer is called in problems */
  constructor(
    readonly file: string,
    private readonly options: WorkOptions,
    private readonly clock: ServiceClock = CLOCK,
  ) {}

  get cancelled(): boolean {
    return this.options.signal?.aborted === true;
  }

  report(done: number, total: number | null): void {
    this.options.onProgress?.({ stage: 'reading', done, total });
  }

  /**
   * @returns `service.refused` with the words of the service, `service.busy`, `http.status`, `http.network`,
   * `http.crossOrigin`, `http.notData`, `geojson.notJson` or `cancelled`
   */
  json(url: string): Promise<Result<JsonAnswer>> {
    return this.ask(url, (bytes, response) => this.jsonIn(bytes, response));
  }

  /** An answer in XML; the same problems, and `xml.notXml`. */
  xml(url: string): Promise<Result<string>> {
    return this.ask(url, (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const { file } = this;
      if (/^[^<]*</.test(text)) return { result: ok(text), again: false };
      return { result: fail('xml.notXml', { file }), again: true };
    });
  }

  private jsonIn(bytes: Uint8Array, response: Response): Attempt<JsonAnswer> {
    const { file } = this;
    const parsed = parseJson(bytes, file);
    if (!parsed.ok) return { result: parsed, again: true };
    const body = parsed.value;
    if (!isObject(body))
      return { result: fail('geojson.notGeoJson', { file, cause: 'noType' }), again: false };
    // ArcGIS refuses with status 200.
    if (isObject(body['error'])) {
      const { code, message, details } = body['error'];
      const words = [message, ...(Array.isArray(details) ? (details as unknown[]) : [])];
      const cause = words.filter((word) => typeof word === 'string' && word !== '').join(' ') || String(code);
      return { result: fail('service.refused', { file, cause }), again: PASSING.has(Number(code)) };
    }
    const contentCrs = /^<([^>]*)>/.exec(response.headers.get('Content-Crs') ?? '')?.[1] ?? null;
    return { result: ok({ body, contentCrs }), again: false };
  }

  private async ask<T>(
    url: string,
    read: (bytes: Uint8Array, response: Response) => Attempt<T>,
  ): Promise<Result<T>> {
    for (let attempt = 1; ; attempt++) {
      if (this.cancelled) return fail('cancelled', {});
      const { result, again, after = FIRST_WAIT * 2 ** (attempt - 1) } = await this.askOnce(url, read);
      if (this.cancelled) return fail('cancelled', {});
      if (result.ok || !again || attempt === ATTEMPTS) return result;
      if (after > LONGEST_WAIT)
        return fail('service.busy', { file: this.file, seconds: Math.ceil(after / 1000) });
      await this.clock.wait(after, this.options.signal);
    }
  }

  private async askOnce<T>(
    url: string,
    read: (bytes: Uint8Array, response: Response) => Attempt<T>,
  ): Promise<Attempt<T>> {
    const { file } = this;
    const signal = this.options.signal && { signal: this.options.signal };
    // Servers that choose by this header send a web page to who does not ask for data.
    const answer = await fetchAnswer(
      url,
      file,
      { ...signal },
      { Accept: 'application/geo+json, application/json, */*;q=0.5' },
    );
    if (!answer.ok) {
      // A server that let the page in before sends its failures without leave to read them.
      const { code } = answer.problem;
      return {
        result: answer,
        again: code === 'http.network' || (code === 'http.crossOrigin' && this.answered),
      };
    }
    this.answered = true;
    const response = answer.value;
    const after = this.retryAfter(response);
    const body = await readBody(response, file, { ...signal });
    if (!body.ok) {
      const again = body.problem.code === 'http.network' || PASSING.has(response.status);
      return { result: body, again, ...(after !== null && { after }) };
    }
    const refusal = exceptionIn(body.value);
    if (refusal !== null) return { result: fail('service.refused', { file, cause: refusal }), again: false };
    if (looksLikeWebPage(body.value)) return { result: fail('http.notData', { file }), again: true };
    return read(body.value, response);
  }

  /** Milliseconds that the server asks to wait: it says so in seconds, or by a date. */
  private retryAfter({ headers }: Response): number | null {
    const said = headers.get('Retry-After');
    if (said === null) return null;
    const seconds = Number(said);
    const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - this.clock.now();
    return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
  }
}

/** Whether a server says no to a question, and not that it fails: it would say so again. */
export function isRefusal({ code, params }: Problem): boolean {
  return (
    code === 'service.refused' || (code === 'http.status' && params.status < 500 && params.status !== 429)
  );
}

/** The words of an exception of OGC services; null for any other answer. */
function exceptionIn(bytes: Uint8Array): string | null {
  if (bytes.length > LARGEST_EXCEPTION) return null;
  const text = new TextDecoder().decode(bytes);
  if (!/^[^<{]*(?:<[?!][^>]*>[^<]*)*<(?:\w+:)?(?:ExceptionReport|ServiceExceptionReport)[\s>]/.test(text))
    return null;
  const words = [...text.matchAll(/<(?:\w+:)?(?:ExceptionText|ServiceException)\b[^>]*>([^]*?)<\//g)].map(
    ([, inner = '']) => inner.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '').trim(),
  );
  return (
    words
      .filter((word) => word !== '')
      .join(' ')
      .slice(0, 300) || 'ExceptionReport'
  );
}

/**
 * The address that a link leads to; null for one that leaves the web. Servers behind a proxy often name themselves by
 * http where they are asked by https: a secure page could not read that.
 */
export function linkedAddress(href: string, from: string): string | null {
  if (!URL.canParse(href, from)) return null;
  const [url, base] = [new URL(href, from), new URL(from)];
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (base.protocol === 'https:' && url.hostname === base.hostname && url.port === '')
    url.protocol = 'https:';
  return url.href;
}

/** The same address with parameters set, or taken away where they are null. Names are those of an address as it stands. */
export function withParameters(
  address: string,
  parameters: Readonly<Record<string, string | number | null>>,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    const present = [...url.searchParams.keys()].filter((key) => key.toLowerCase() === name.toLowerCase());
    for (const key of present) url.searchParams.delete(key);
    if (value !== null) url.searchParams.set(name, String(value));
  }
  return url.href;
}
