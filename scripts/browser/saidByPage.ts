import { loadTexts } from '../../src/io/lateTexts';
import { translate } from '../../src/i18n/translate';
import type { MessageKey, MessageParams } from '../../src/i18n/translate';

// Of any part of the page, that which it brings only when it opens as well.
await loadTexts('nl');

/** What the page says in Dutch, to find something in it by its words. */
export const saidByPage = (key: MessageKey, params?: MessageParams): string => translate('nl', key, params);
