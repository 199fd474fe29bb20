import { addTexts, hasTexts } from '../i18n/translate';
import type { Language, Messages } from '../i18n/translate';
import { loadLate } from './lateCode';

/** Few readers change over to another language than the first, so that its texts come apart. */
const TEXTS: Record<Exclude<Language, 'nl'>, () => Promise<Messages>> = {
  en: () => loadLate(async () => (await import('../i18n/en/index')).en),
};

/**
 * Bring the texts of a language, before anything is said in it. The page and its worker each do so for themselves. Asked
 * again after a failure, they are fetched again.
 * @throws LateCodeError when they could not be loaded
 */
export async function loadTexts(language: Language): Promise<void> {
  if (language === 'nl' || hasTexts(language)) return;
  addTexts(language, await TEXTS[language]());
}
