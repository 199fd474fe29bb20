import { join, resolve } from 'node:path';
import { build } from 'vite';

/**
 * Bundle a script into one file, as it would be shipped: to translate TypeScript at the start is no work of the engine.
 * @returns path of the program.
 */
export async function buildProgram(script: string, name: string): Promise<string> {
  const outDir = resolve('.cache', 'programs');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: script,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
