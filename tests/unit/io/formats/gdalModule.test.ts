import { afterEach, expect, test, vi } from 'vitest';

/** What GDAL answers, by the function that is called. */
const answers: Record<string, unknown> = {
  GDALOpenEx: 1,
  GDALVectorInfo: '{"layers":[{"name":"bomen","featureCount":2,"geometryFields":[{"name":"plaats"}]}]}',
  GDALVectorTranslate: 1,
  OGR_L_GetFeatureCount: 2,
  GDALClose: 0,
  CPLGetLastErrorType: 0,
  CPLGetLastErrorMsg: 'disk full',
};
const GDAL = 'gdal3.js/build/package/gdal3WebAssembly.js';
const fakeGdal = () => ({
  default: () =>
    Promise.resolve({
      FS: { mkdirTree: vi.fn(), writeFile: vi.fn(), readFile: () => Uint8Array.of(7), read: () => 0 },
      HEAPU32: new Uint32Array(64),
      ccall: (name: string) => answers[name] ?? 1,
      lengthBytesUTF8: () => 1,
      stringToUTF8: vi.fn(),
      _malloc: () => 0,
    }),
});
afterEach(() => {
  vi.doUnmock(GDAL);
  vi.resetModules();
});
/** The smallest module there is. */
const code = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test.each([
  ['by its answer', { GDALClose: 3 }],
  ['by an error', { CPLGetLastErrorType: 3 }],
])(
  'a GeoPackage that is not written to its end when it is closed is refused, told %s',
  async (_, failure) => {
    // Tests before this one may have loaded the real one.
    vi.resetModules();
    vi.doMock(GDAL, fakeGdal);
    const { GdalError, loadGdal, openWithGdal } = await import('../../../../src/io/formats/gdal/gdalModule');
    await loadGdal(() => Promise.resolve({ code, data: new ArrayBuffer(0) }));
    const [layer] = await openWithGdal({ files: {}, path: 'x.gml', drivers: ['GML'] });
    expect(layer!.toGeoPackage()).toEqual(Uint8Array.of(7));
    const before = { ...answers };
    Object.assign(answers, failure);
    expect(() => layer!.toGeoPackage()).toThrow(new GdalError('disk full'));
    Object.assign(answers, before);
  },
);
