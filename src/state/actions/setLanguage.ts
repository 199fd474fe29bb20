import type { Language } from '../../i18n/translate';
import { defineAction } from './action';

export const setLanguage = defineAction<Language>({
  id: 'setLanguage',
  label: 'action.setLanguage',
  run: ({ store }, language) => {
    store.setState({ language });
  },
});
