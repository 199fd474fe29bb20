import { expect, test } from 'vitest';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { fileShape } from '../../../src/io/fileShape';
import { removeLayer } from '../../../src/state/actions/layers';
import { rememberedMeasures } from '../../../src/state/selectors/work';
import type { ActionContext } from '../../../src/state/store/action';
import { createAppStore } from '../../../src/state/store/appStore';
import { draftOf, firstDraft, isComplete, recipeOf } from '../../../src/ui/layers/measureDraft';
import { recordsFrom } from '../../../src/state/store/records';

const column = (name: string, type: string) => ({ name, type, example: null });
const SHAPE = fileShape([column('Wanneer', 'number'), column('Fase', 'text')]);

test('files are made alike by the names and types of their columns, in any order, and not without any', () => {
  expect(fileShape([column('Fase', 'text'), column('Wanneer', 'number')])).toBe(SHAPE);
  expect(fileShape([column('Fase', 'text'), column('Wanneer', 'date')])).not.toBe(SHAPE);
  expect(fileShape([column('Fase', 'text')])).not.toBe(SHAPE);
  expect(fileShape([])).toBeNull();
});

const recipe: MeasureRecipe = {
  ...{ target: 'bomen', rule: null, filtered: true },
  ...{ yearColumn: 'Wanneer', statusColumn: '', quantityColumn: '' },
  ...{ common: { status: 'planned', quantity: 2.5 }, words: { Fase: { af: 'realised' } } },
};
const layer = {
  ...{ role: 'measures' as const, id: 'own-1', name: 'bomen 2025.gpkg', recipe, emptyIsZero: true },
  ...{ origin: { kind: 'file' as const, size: 1, crc32: '00c0ffee' }, shape: SHAPE! },
};

test('the last layer of that shape is remembered, also when it was removed', () => {
  const store = createAppStore({
    records: recordsFrom({ ownLayer: [layer, { ...layer, id: 'own-2', shape: 'x' }] }),
  });
  expect(rememberedMeasures(store.getState(), SHAPE)?.id).toBe('own-1');
  expect(rememberedMeasures(store.getState(), 'y')).toBeNull();
  expect(rememberedMeasures(store.getState(), null)).toBeNull();
  removeLayer.run({ store } as ActionContext, 'own-1');
  expect(rememberedMeasures(store.getState(), SHAPE)?.id).toBe('own-1');
});

test('the form is filled in as it was, so that the same recipe comes of it', () => {
  const names = ['Wanneer', 'Fase'].map((name) => ({ name, values: [] }));
  const guessed = firstDraft('export.gpkg', names);
  expect(isComplete(guessed)).toBe(false);
  expect(recipeOf(draftOf(recipe, guessed, ['Wanneer', 'Fase'], false), 'Wanneer')).toEqual(recipe);
});

test('one year for all features was of that file: it is asked again', () => {
  const guessed = firstDraft('export.gpkg', []);
  const draft = draftOf({ ...recipe, yearColumn: '', commonYear: 2024 }, guessed, [], false);
  expect(draft.yearless).toBe('common');
  expect(isComplete(draft)).toBe(false);
  expect(recipeOf({ ...draft, commonYear: '2025' }, '')).toMatchObject({ commonYear: 2025 });
});
