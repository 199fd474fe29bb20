import type { Language } from '../../i18n/translate';
import { defineAction } from './action';

/** Choose the language of the screen and of what is taken away. */
export const setLanguage = defineAction<Language>({
  run: ({ store }, language) => {
    store.setState({ language });
  },
});
