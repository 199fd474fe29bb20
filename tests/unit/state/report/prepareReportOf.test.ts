import { expect, test, vi } from 'vitest';
import { columnarEngine } from '../../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../../src/engine/createEngineApi';
import { addOwnArea } from '../../../../src/state/actions/addOwnArea';
import { createAppStore } from '../../../../src/state/appStore';
import { keepOwnAreasLevel } from '../../../../src/state/ownAreasLevel';
import { prepareReportOf } from '../../../../src/state/report/prepareReportOf';
import { OWN_AREAS_LEVEL } from '../../../../src/state/slices/projectSlice';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

test('the maps of a level that was opened anew take the place of those before', async () => {
  const context = { store: createAppStore({ phase: 'ready' }), engine: createEngineApi(columnarEngine) };
  const { store } = context;
  keepOwnAreasLevel(context);
  const outlinesOf = async (areaCount: number): Promise<string> => {
    addOwnArea.run(context, { name: 'Nete', origin: { kind: 'drawn' }, geometry: ownAreaOf().geometry });
    await vi.waitFor(() => expect(store.getState().levels[0]?.areas).toHaveLength(areaCount));
    await prepareReportOf(context, OWN_AREAS_LEVEL);
    return store.getState().levels[0]!.outlineUrl;
  };
  const first = await outlinesOf(1);
  const second = await outlinesOf(2);
  expect(second).not.toBe(first);
  expect(Object.keys(store.getState().printShapes)).toEqual([second]);
});
