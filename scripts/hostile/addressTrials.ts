import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Trial } from './trial';

const POINT =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4.48,51.03]}}]}';
const GB3 = 3 * 1024 ** 3;
const MB = ' '.repeat(1 << 20);

/** Write on and on, as fast as it is taken. */
function pour(response: Writable, part: string, times = Infinity): void {
  let left = times;
  const more = (): void => {
    while (left-- > 0) if (!response.write(part)) return void response.once('drain', more);
    response.end();
  };
  more();
}

type Answer = (response: ServerResponse) => void;

/** What the server of the trials does at each of its paths. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'goed.geojson': (response) => response.end(POINT),
  'zwijgt.geojson': () => undefined,
  'begint.geojson': (response) => response.write(POINT.slice(0, 20)),
  'druppelt.geojson': (response) => {
    let at = 0;
    const timer = setInterval(() => response.write(POINT[at++ % POINT.length]), 1000);
    response.on('close', () => {
      clearInterval(timer);
    });
  },
  'rond.geojson': (response) => response.writeHead(302, { Location: '/rond.geojson' }).end(),
  'drie-gb.geojson': (response) => {
    response.writeHead(200, { 'Content-Length': GB3 });
    pour(response, MB);
  },
  'zonder-eind.geojson': (response) => {
    pour(response, MB);
  },
  'gzip.geojson': (response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response);
    pour(gzip, MB, 3000);
  },
  'te-kort.geojson': (response) => {
    response.writeHead(200, { 'Content-Length': 10_000 });
    response.write(POINT);
    setTimeout(() => response.destroy(), 200);
  },
  'te-lang.geojson': (response) => {
    const head = `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: ${POINT.length - 20}\r\n\r\n`;
    response.socket?.end(head + POINT);
  },
  '404.geojson': (response) => response.writeHead(404).end(),
  '500.geojson': (response) => response.writeHead(500).end(),
  'leeg.geojson': (response) => response.end(),
  '%zz': (response) => response.end(POINT),
};

/** A server with all that an address can do to a page. */
export async function startTrialServer(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    const answer = ANSWERS[request.url?.slice(1) ?? ''];
    if (request.method === 'OPTIONS') response.end();
    else if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const SLOW = ['zwijgt', 'begint', 'druppelt', 'zonder-eind', 'drie-gb', 'gzip'];

export const ADDRESS_TRIALS: readonly Trial[] = [
  { name: 'a good address', path: 'goed.geojson', opens: true },
  { name: 'never answers', path: 'zwijgt.geojson' },
  { name: 'begins and says no more', path: 'begint.geojson' },
  { name: 'a byte a second', path: 'druppelt.geojson' },
  { name: 'redirects to itself', path: 'rond.geojson' },
  { name: 'announces 3 GB', path: 'drie-gb.geojson' },
  { name: 'sends without end', path: 'zonder-eind.geojson' },
  { name: '3 GB packed by gzip', path: 'gzip.geojson' },
  { name: 'announces more than it sends', path: 'te-kort.geojson' },
  { name: 'announces less than it sends', path: 'te-lang.geojson' },
  { name: 'status 404', path: '404.geojson' },
  { name: 'status 500', path: '500.geojson' },
  { name: 'empty answer', path: 'leeg.geojson' },
  { name: 'path %zz', path: '%zz', opens: true },
  ...[
    'https://%zz/bomen.geojson',
    '%zz',
    'http://',
    'http://127.0.0.1:1/bomen.geojson',
    `data:application/geo+json,${encodeURIComponent('{"type":"Topology"')}`,
    'data:,',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'blob:null/1',
    'about:blank',
    'ftp://example.org/bomen.geojson',
    'mailto:iemand@example.org',
    'C:\\Kaarten\\bomen.gpkg',
    '\\\\server\\deel\\bomen.gpkg',
    ' ',
  ].map((address): Trial => ({ name: address.slice(0, 30), address })),
  ...SLOW.map((name): Trial => ({ name: `stopped: ${name}`, path: `${name}.geojson`, stopsAfter: 1500 })),
];
