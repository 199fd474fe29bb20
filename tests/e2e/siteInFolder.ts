import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { policyHeader } from '../../scripts/build/contentPolicy';
import { sendWithRange, serveFiles } from '../helpers/fileServer';

const TYPES: Record<string, string> = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' },
};

/** A build in a sub folder of a server, of which a journey can change the build, or all that it answers. */
export interface SiteInFolder {
  /** Address of the page, with a slash at the end. */
  url: string;
  /** The folder that is served. */
  folder: string;
  /** Paths, relative to the page, that are never answered. */
  mute: RegExp | null;
  /** Whether every connection is broken. */
  isDown: boolean;
  close(): Promise<void>;
}

/** Serve a folder under /plannen/kaart/ on a free port, every file with the policy and none from the browser's cache. */
export async function serveInFolder(folder: string): Promise<SiteInFolder> {
  const server = await serveFiles((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    const path = normalize(decodeURIComponent(pathname)).replace(/^\/plannen\/kaart\//, '');
    if (site.isDown) request.socket.destroy();
    if (site.isDown || site.mute?.test(path)) return;
    response.setHeader('Content-Security-Policy', policyHeader());
    response.setHeader('Cache-Control', 'no-cache');
    const file = path === '' ? 'index.html' : path;
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    readFile(join(site.folder, file)).then(
      (bytes) => sendWithRange(bytes, request, response),
      () => response.writeHead(404).end(),
    );
  });
  const site: SiteInFolder = {
    ...{ url: `${server.url}plannen/kaart/`, folder, mute: null, isDown: false },
    close: () => server.close(),
  };
  return site;
}
