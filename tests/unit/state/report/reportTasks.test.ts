import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/engine/createEngineApi';
import { addOwnArea } from '../../../../src/state/actions/ownAreas';
import { prepareReport } from '../../../../src/state/actions/report';
import { createAppStore } from '../../../../src/state/appStore';
import { keepCounts } from '../../../../src/state/jobs/keepCounts';
import { keepOwnAreasLevel } from '../../../../src/state/ownAreasLevel';
import { OWN_AREAS_LEVEL } from '../../../../src/state/slices/projectSlice';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

test('the maps of a level that was opened anew take the place of those before', async () => {
  const context = { store: createAppStore({ phase: 'ready' }), engine: createEngineApi(columnarEngine) };
  const { store } = context;
  keepOwnAreasLevel(context);
  keepCounts(context);
  prepareReport.run(context, OWN_AREAS_LEVEL);
  const outlinesOf = async (areaCount: number): Promise<string> => {
    addOwnArea.run(context, { name: 'Nete', origin: { kind: 'drawn' }, geometry: ownAreaOf().geometry });
    await vi.waitFor(() => expect(store.getState().levels[0]?.areas).toHaveLength(areaCount));
    const { outlineUrl } = store.getState().levels[0]!;
    await vi.waitFor(() => expect(Object.keys(store.getState().printShapes)).toEqual([outlineUrl]));
    return outlineUrl;
  };
  const first = await outlinesOf(1);
  expect(await outlinesOf(2)).not.toBe(first);
});
