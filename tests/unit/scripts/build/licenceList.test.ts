import { expect, test } from 'vitest';
import { packageFolder } from '../../../../scripts/build/licenceList';

test.each([
  ['/x/node_modules/comlink/dist/comlink.mjs', '/x/node_modules/comlink'],
  ['/x/node_modules/@turf/jsts/dist/jsts.mjs?commonjs', '/x/node_modules/@turf/jsts'],
  ['/x/node_modules/a/node_modules/b/c.js', '/x/node_modules/a/node_modules/b'],
  ['\0/x/node_modules/gdal3.js/dist/gdal.wasm?gzip', '/x/node_modules/gdal3.js'],
  ['/x/src/main.tsx', null],
  ['\0rolldown/runtime.js', null],
])('%s is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});
