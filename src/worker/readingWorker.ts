import * as Comlink from 'comlink';
import { fail } from '../domain/result';
import type { Result } from '../domain/result';
import { positionBuffers } from '../engine/measureGeometry';
import type { ReadLayer } from '../io/finishLayer';
import { LateCodeError } from '../io/lateCode';
import type { LayerSource, Progress } from '../io/layerSource';
import { readLayer } from '../io/readLayer';
import type { ReadLayerOptions } from '../io/readLayer';

/** What the worker offers that reads files and nothing else, see `readAside`. */
export interface ReadingApi {
  read(
    source: LayerSource,
    options: Omit<ReadLayerOptions, 'signal' | 'onProgress'>,
    onProgress: (progress: Progress) => void,
  ): Promise<Result<ReadLayer>>;
}

const api: ReadingApi = {
  read: async (source, options, onProgress) => {
    try {
      const read = await readLayer(source, { ...options, onProgress });
      return read.ok ? Comlink.transfer(read, positionBuffers(read.value.columns)) : read;
    } catch (error) {
      if (error instanceof LateCodeError) return fail('code.notLoaded', {});
      return fail('engine.failed', { cause: error instanceof Error ? error.message : String(error) });
    }
  },
};

Comlink.expose(api);
