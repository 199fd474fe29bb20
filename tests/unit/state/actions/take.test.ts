import { expect, test, vi } from 'vitest';
import { takeFile } from '../../../../src/state/actions/take';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { EngineApi } from '../../../../src/worker/protocol';

test('a layer that was removed while the dialog stood open is a problem that the dialog hears', async () => {
  const onDone = vi.fn();
  takeFile.run(
    { store: createAppStore({ phase: 'ready' }), engine: {} as EngineApi },
    {
      ...{ subject: { kind: 'layer', layerId: 'own-1' }, format: 'geojson', crs: 'EPSG:4326' },
      ...{ precision: 'metre', onDone },
    },
  );
  await vi.waitFor(() => {
    expect(onDone).toHaveBeenCalledExactlyOnceWith({ code: 'export.layerGone', params: {} });
  });
});
