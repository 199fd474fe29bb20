import { expect, test } from 'vitest';
import type { Language } from '../../../../src/domain/language';
import { translate } from '../../../../src/i18n/translate';
import { speak } from '../../../../src/state/jobs/speak';
import { createAppStore } from '../../../../src/state/store/appStore';

/** Texts of which the Dutch are here, and the others come, or do not, when the test says so. */
function lateTexts() {
  const here = new Set<Language>(['nl']);
  const asked: { come: () => void; fail: () => void }[] = [];
  return {
    asked,
    isHere: (language: Language) => here.has(language),
    bring: (language: Language) =>
      new Promise<void>((resolve, reject) => {
        asked.push({
          come: () => {
            here.add(language);
            resolve();
          },
          fail: () => {
            reject(new TypeError('Failed to fetch dynamically imported module'));
          },
        });
      }),
  };
}

test('the page goes on in its language until the texts of the other are there, and says which one comes', async () => {
  const [store, texts] = [createAppStore(), lateTexts()];
  const spoken = speak(store, 'en', texts);
  expect(store.getState()).toMatchObject({ language: 'nl', languageComing: 'en' });
  texts.asked[0]!.come();
  await spoken;
  expect(store.getState()).toMatchObject({ language: 'en', languageComing: null, notices: [] });
  // Back and forth from here on is at once.
  void speak(store, 'nl', texts);
  expect(store.getState().language).toBe('nl');
  void speak(store, 'en', texts);
  expect(store.getState().language).toBe('en');
});

test('texts that do not come are said, the language stays, and they are asked for again', async () => {
  const [store, texts] = [createAppStore(), lateTexts()];
  const failed = speak(store, 'en', texts);
  texts.asked[0]!.fail();
  await failed;
  const { language, languageComing, notices } = store.getState();
  expect({ language, languageComing }).toEqual({ language: 'nl', languageComing: null });
  expect(notices.map(({ problem }) => problem?.code)).toEqual(['code.notLoaded']);
  const again = speak(store, 'en', texts);
  texts.asked[1]!.come();
  await again;
  expect(store.getState().language).toBe('en');
});

test.each(['come', 'fail'] as const)(
  'who chose Dutch again meanwhile keeps it (the texts %s)',
  async (how) => {
    const [store, texts] = [createAppStore(), lateTexts()];
    const spoken = speak(store, 'en', texts);
    await speak(store, 'nl', texts);
    texts.asked[0]![how]();
    await spoken;
    expect(store.getState()).toMatchObject({ language: 'nl', languageComing: null, notices: [] });
  },
);

test('a text in a language that was not brought is refused', () => {
  expect(() => translate('de' as Language, 'app.skipToTable')).toThrow('de');
});
