/** Where a layer comes from: bytes that the user gave (file, or a fetched answer), or an address to read from. */
export type LayerSource =
  | { kind: 'bytes'; name: string; bytes: Uint8Array }
  /** `positionsOnly`: nobody looks at the columns of its features, so a layer of points may come without them. */
  | { kind: 'address'; name: string; url: string; positionsOnly?: boolean };

/** How far a long piece of work is; `total` is null while it is not known. */
export interface Progress {
  stage: 'reading' | 'allocating' | 'writing';
  done: number;
  total: number | null;
}

export interface WorkOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the work at the next chance; the answer is then the problem `cancelled`. */
  signal?: AbortSignal;
}
