import { useCallback } from 'react';
import { translate } from '../../i18n/translate';
import type { MessageKey, MessageParams } from '../../i18n/translate';
import { useApp } from '../../state/store/AppContext';

/** A text of the chosen language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The texts of the chosen language. */
export function useTranslate(): Translate {
  const language = useApp((state) => state.language);
  return useCallback((key, params) => translate(language, key, params), [language]);
}
