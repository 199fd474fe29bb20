import { LANGUAGES } from '../domain/language';
import { addTexts, hasTexts } from '../i18n/translate';
import type { FirstTexts, Language, LateTexts, TextParts } from '../i18n/translate';
import { loadLate } from './lateCode';

type Part = keyof TextParts;

const PARTS: readonly Part[] = ['first', 'late'];

/** Few readers change over to another language than the first, so that its texts come apart. */
const FIRST: Record<Exclude<Language, 'nl'>, () => Promise<FirstTexts>> = {
  en: () => loadLate(async () => (await import('../i18n/en/index')).en),
};

/** What only dialogs, later pages and files say. */
const LATE: Record<Language, () => Promise<LateTexts>> = {
  nl: () => loadLate(async () => (await import('../i18n/nl/late/index')).nlLate),
  en: () => loadLate(async () => (await import('../i18n/en/late/index')).enLate),
};

async function bring(language: Language, part: Part): Promise<void> {
  if (hasTexts(language, part)) return;
  if (part === 'late') addTexts(language, part, await LATE[language]());
  else if (language !== 'nl') addTexts(language, part, await FIRST[language]());
}

/**
 * Bring the texts of a language, before anything is said in it. The page and its worker each do so for themselves. Asked
 * again after a failure, they are fetched again.
 * @param parts What is said of them; everything unless given.
 * @throws LateCodeError when they could not be loaded
 */
export async function loadTexts(language: Language, parts: readonly Part[] = PARTS): Promise<void> {
  await Promise.all(parts.map((part) => bring(language, part)));
}

/** The parts that are here in any language: what another language needs as well before it is spoken. */
export function spokenParts(): Part[] {
  return PARTS.filter((part) => LANGUAGES.some((language) => hasTexts(language, part)));
}
