import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActionContext } from '../../../src/state/store/action';
import { changeSettings, removeExampleData } from '../../../src/state/actions/view';
import { redo, undo } from '../../../src/state/actions/history';
import {
  addOwnArea,
  changeOwnArea,
  removeOwnArea,
  reshapeOwnArea,
} from '../../../src/state/actions/ownAreas';
import { changeTarget } from '../../../src/state/actions/targets';
import { selectOwnAreas } from '../../../src/state/selectors/work';
import { freshPage, numbersOf, openPage, settled, turnsPass } from '../../helpers/countingPage';
import { box } from '../../helpers/squareAreas';
import { unsealingChange } from '../../helpers/targetChanges';
import { runs } from '../../helpers/runs';

type Act = (context: ActionContext, pick: number) => void;

const ACTS: Record<string, Act> = {
  date: (context, pick) => {
    changeSettings.run(context, { date: `${2020 + (pick % 8)}-06-01` });
  },
  weights: (context, pick) => {
    changeSettings.run(context, { cpeWeights: pick % 2 === 0 ? 'call2022' : 'press2024' });
  },
  norm: (context, pick) => {
    changeTarget.run(context, unsealingChange({ baseline: `${2020 + (pick % 4)}-01-01` }));
  },
  examples: (context) => {
    const { exampleDataRemoved } = context.store.getState();
    if (exampleDataRemoved) context.store.setState({ exampleDataRemoved: false });
    else removeExampleData.run(context, null);
  },
  target: ({ store }, pick) => {
    store.setState({ target: (['bomen', 'laden', 'ontharding'] as const)[pick % 3]! });
  },
  draw: (context, pick) => {
    addOwnArea.run(context, {
      name: `Area ${pick}`,
      origin: { kind: 'drawn' },
      geometry: { type: 'MultiPolygon', coordinates: [[box(4 + (pick % 30) / 100, 51.01, 0.08)]] },
    });
  },
  move: (context, pick) => {
    const ownAreas = selectOwnAreas(context.store.getState());
    const area = ownAreas[pick % Math.max(1, ownAreas.length)];
    if (area)
      reshapeOwnArea.run(context, {
        ...area,
        geometry: { type: 'MultiPolygon', coordinates: [[box(4 + (pick % 25) / 100, 51.03, 0.05)]] },
      });
  },
  undo: (context) => {
    undo.run(context, null);
  },
  redo: (context) => {
    redo.run(context, null);
  },
  rename: (context, pick) => {
    const area = selectOwnAreas(context.store.getState())[0];
    if (area) changeOwnArea.run(context, { id: area.id, name: `Name ${pick}` });
  },
  remove: (context, pick) => {
    const ownAreas = selectOwnAreas(context.store.getState());
    const area = ownAreas[pick % Math.max(1, ownAreas.length)];
    if (area) removeOwnArea.run(context, area.id);
  },
};

const history = fc.array(
  fc.record({
    act: fc.constantFrom(...Object.keys(ACTS)),
    pick: fc.nat(60),
    /** Turns that the engine gets before the next act. */
    wait: fc.nat(6),
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever is changed at whatever moment, the numbers become those of a page that opens with the result', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.infiniteStream(fc.nat(5)), async (steps, delays) => {
      const page = await openPage(() => delays.next().value as number, {});
      for (const { act, pick, wait } of steps) {
        ACTS[act]!(page, pick);
        await turnsPass(wait);
      }
      await settled(page);
      expect(numbersOf(page)).toEqual(numbersOf(await freshPage(page)));
    }),
    { numRuns: runs(180) },
  );
}, 120_000);
