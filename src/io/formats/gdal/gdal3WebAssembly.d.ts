/** The part that is used here of what Emscripten makes of GDAL (gdal3.js, which has types for its own wrapper only). */
declare module 'gdal3.js/build/package/gdal3WebAssembly.js' {
  type Scalar = 'number' | 'string' | null;

  export interface GdalModule {
    FS: {
      mkdirTree(path: string): void;
      writeFile(path: string, bytes: Uint8Array): void;
      readFile(path: string): Uint8Array;
      /** Every reading of WebAssembly goes through it. Without a position it goes on from that of the stream. */
      read(
        stream: { path: string; position: number },
        buffer: ArrayBufferView,
        offset: number,
        length: number,
        position?: number,
      ): number;
    };
    ENV: Record<string, string>;
    HEAPU32: Uint32Array;
    ccall(name: string, returns: Scalar, types: readonly Scalar[], values: readonly unknown[]): unknown;
    lengthBytesUTF8(text: string): number;
    stringToUTF8(text: string, pointer: number, size: number): void;
    _malloc(size: number): number;
  }

  export interface GdalModuleOptions {
    /** Before `main`, in reverse order. */
    preRun: ((module: GdalModule) => void)[];
    print(text: string): void;
    printErr(text: string): void;
    getPreloadedPackage(): ArrayBuffer;
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
  }

  export default function createModule(options: GdalModuleOptions): Promise<GdalModule>;
}
