/** How the map library's worker reads what is at an address: its `AddProtocolAction`, for JSON. */
type ReadAddress = (
  asked: { url: string },
  abort: Pick<AbortController, 'signal'>,
) => Promise<{ data: unknown }>;

/** What the map library's worker offers besides, in its global scope. */
export interface WorkerProtocols {
  addProtocol(scheme: string, read: ReadAddress): void;
}

/** Read JSON that a page or a worker of it made. @throws DOMException `AbortError` when it was given up */
export const readBlob: ReadAddress = async ({ url }, { signal }) => {
  const response = await fetch(url, { signal });
  const data: unknown = await response.json();
  // What is given up while it is parsed is not to be drawn either.
  signal.throwIfAborted();
  return { data };
};

/**
 * Have the map library's worker read `blob:` addresses itself. It knows none but those of servers and would ask the page, which
 * read the shapes then and handed them over value by value: nine thousand areas held it up for more than half a second.
 */
export function readBlobsInWorker({ addProtocol }: WorkerProtocols): void {
  for (const scheme of ['blob:http', 'blob:https']) addProtocol(scheme, readBlob);
}
