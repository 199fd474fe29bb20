import { expect, test, vi } from 'vitest';
import { takeFile } from '../../../../src/state/actions/take';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { EngineApi } from '../../../../src/worker/protocol';

test.each([
  { kind: 'layer', layerId: 'own-1' },
  { kind: 'ownAreas' },
  { kind: 'scenario', scenarioId: 'plan-1' },
] as const)(
  'of $kind that was removed while the dialog stood open no file is made, and the dialog hears why',
  async (subject) => {
    const onDone = vi.fn();
    takeFile.run(
      { store: createAppStore({ phase: 'ready' }), engine: {} as EngineApi },
      { subject, format: 'geojson', crs: 'EPSG:4326', precision: 'metre', onDone },
    );
    await vi.waitFor(() => {
      expect(onDone).toHaveBeenCalledExactlyOnceWith({ code: 'export.gone', params: {} });
    });
  },
);
