import { expect, test } from 'vitest';
import { selectOwnAreas } from '../../../../src/state/selectors/work';
import { recordsFrom } from '../../../../src/state/store/records';
import { fail, ok } from '../../../../src/domain/result';
import type { EngineApi } from '../../../../src/worker/protocol';
import type { ActionContext } from '../../../../src/state/store/action';
import { startComposing, toggleMember, composeArea } from '../../../../src/state/actions/composing';
import { createAppStore } from '../../../../src/state/store/appStore';
import { OWN_AREAS_LEVEL } from '../../../../src/state/store/work';
import { ownAreaOf } from '../../../helpers/ownAreaOf';

const LEVEL = 'municipalities-2025';
const COMPOSED = {
  ...ownAreaOf(),
  name: 'Netevallei',
  origin: { kind: 'composed' as const, members: { levelId: LEVEL, codes: ['12014', '12026'] } },
};

function start(shapeArea: EngineApi['shapeArea']): ActionContext {
  const store = createAppStore({ phase: 'ready', records: recordsFrom({ ownArea: [COMPOSED] }) });
  return { store, engine: { shapeArea } as EngineApi };
}

test('the members of a composed area are changed in its place, and all that was said of it stays', async () => {
  const geometry = { type: 'MultiPolygon' as const, coordinates: [] };
  const context = start(async () => ok(geometry));
  startComposing.run(context, { ...COMPOSED.origin.members, editedId: COMPOSED.id });
  toggleMember.run(context, '12026');
  toggleMember.run(context, '12035');
  await composeArea(context, 'Nete en Dijle');
  const members = { levelId: LEVEL, codes: ['12014', '12035'] };
  const { composition, levelId, selectedCode } = context.store.getState();
  const ownAreas = selectOwnAreas(context.store.getState());
  expect(ownAreas).toEqual([
    { ...COMPOSED, name: 'Nete en Dijle', origin: { kind: 'composed', members }, geometry },
  ]);
  expect([composition, levelId, selectedCode]).toEqual([null, OWN_AREAS_LEVEL, COMPOSED.id]);
});

test('when the shape cannot be made, the area and the choice of members stay as they were', async () => {
  const context = start(async () => fail('shape.empty', {}));
  startComposing.run(context, { ...COMPOSED.origin.members, editedId: COMPOSED.id });
  await composeArea(context, 'Nete');
  const { composition, notices } = context.store.getState();
  const ownAreas = selectOwnAreas(context.store.getState());
  expect(ownAreas).toEqual([COMPOSED]);
  expect(composition?.codes).toEqual(['12014', '12026']);
  expect(notices).toHaveLength(1);
});
