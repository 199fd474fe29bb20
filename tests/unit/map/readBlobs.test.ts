import { expect, test } from 'vitest';
import { readBlob, readBlobsInWorker } from '../../../src/map/readBlobs';

const SHAPES = { type: 'FeatureCollection', features: [] };
const blobOf = (text: string): string => URL.createObjectURL(new Blob([text]));

test('the worker of the map reads what is at an address of the page by itself', async () => {
  const readers = new Map<string, typeof readBlob>();
  readBlobsInWorker({ addProtocol: (scheme, read) => void readers.set(scheme, read) });
  // As the library cuts a scheme off an address.
  const schemeOf = (url: string): string => url.slice(0, url.indexOf('://'));
  for (const origin of ['http://127.0.0.1:4173', 'https://site.example'])
    expect(readers.get(schemeOf(`blob:${origin}/8f0c`))).toBe(readBlob);
  const url = blobOf(JSON.stringify(SHAPES));
  expect(await readBlob({ url }, new AbortController())).toEqual({ data: SHAPES });
});

test('what is given up is told as such, also in the middle of it', async () => {
  const url = blobOf(JSON.stringify(SHAPES));
  const before = new AbortController();
  before.abort();
  await expect(readBlob({ url }, before)).rejects.toMatchObject({ name: 'AbortError' });
  const during = new AbortController();
  const read = readBlob({ url }, during);
  during.abort();
  await expect(read).rejects.toMatchObject({ name: 'AbortError' });
});

test('what is there no longer, or is no JSON, is an error', async () => {
  const url = blobOf('{');
  await expect(readBlob({ url }, new AbortController())).rejects.toThrow();
  URL.revokeObjectURL(url);
  await expect(readBlob({ url }, new AbortController())).rejects.toThrow();
});
