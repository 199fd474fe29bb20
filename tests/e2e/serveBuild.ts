import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served build, with a slash at the end. */
    appUrl: string;
  }
}

/** Serve the production build on a free port for the journeys. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  project.provide('appUrl', server.resolvedUrls!.local[0]!);
  return () => server.close();
}
