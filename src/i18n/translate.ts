import { IntlMessageFormat } from 'intl-messageformat';
import { nl } from './nl/index';
import type { nlLate } from './nl/late/index';
import { CAUSES } from '../domain/cause';
import type { Language } from '../domain/language';
import type { Problem } from '../domain/problem';

export type { Language };

/** Every text of the interface, by key. A key that does not exist does not compile. */
export type MessageKey = keyof typeof nl | keyof typeof nlLate;

/** How each language writes numbers, dates and lists: 135.176 in Dutch, 135,176 in English, to whom a point parts decimals. */
export const FORMAT_LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB' };

/** Texts of the first view in one language: one that is missing does not compile. */
export type FirstTexts = Readonly<Record<keyof typeof nl, string>>;

/** All others. */
export type LateTexts = Readonly<Record<keyof typeof nlLate, string>>;

/** What the texts of a language come in. */
export interface TextParts {
  first: FirstTexts;
  late: LateTexts;
}

/** The source language comes with the program, as far as the first view speaks it; all else when it is asked for. */
const messages: Record<keyof TextParts, Map<Language, Readonly<Partial<Record<MessageKey, string>>>>> = {
  first: new Map([['nl', nl]]),
  late: new Map(),
};

/** Whether texts of a language are here. */
export function hasTexts(language: Language, part: keyof TextParts): boolean {
  return messages[part].has(language);
}

/** Have texts of a language spoken from now on. */
export function addTexts<Part extends keyof TextParts>(
  language: Language,
  part: Part,
  texts: TextParts[Part],
): void {
  messages[part].set(language, texts);
}

/** Language whose plural rules a message follows; numbers inside a message follow {@link FORMAT_LOCALES}. */
const formats = new Map<string, IntlMessageFormat>();

/** Making plural rules is slow, and there are only a few. */
const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: Language, type: Intl.PluralRuleType = 'cardinal'): Intl.PluralRules {
  const id = `${language}:${type}`;
  const known = rules.get(id) ?? new Intl.PluralRules(language, { type });
  rules.set(id, known);
  return known;
}

export type MessageParams = Record<string, string | number>;

/**
 * The text of a key. Parameters that are numbers choose the plural form and are written as the language does.
 * @throws Error where its texts were not brought (`loadTexts`)
 */
export function translate(language: Language, key: MessageKey, params?: MessageParams): string {
  const message = messages.first.get(language)?.[key] ?? messages.late.get(language)?.[key];
  if (message === undefined) throw new Error(`no text ${key} in ${language}`);
  if (!params && !message.includes('{')) return message;
  const id = `${language}:${key}`;
  let format = formats.get(id);
  if (!format) {
    format = new IntlMessageFormat(message, language, undefined, {
      formatters: {
        getNumberFormat: (_locales, options) => new Intl.NumberFormat(FORMAT_LOCALES[language], options),
        getDateTimeFormat: (_locales, options) => new Intl.DateTimeFormat(FORMAT_LOCALES[language], options),
        getPluralRules: (_locales, options) => pluralRules(language, options?.type),
      },
    });
    formats.set(id, format);
  }
  return String(format.format(params));
}

/** The text of a key whose `cause`, where it is one of ours, is translated as well; other causes stay as they are. */
export function translateWithCause(language: Language, key: MessageKey, params: MessageParams): string {
  const cause = CAUSES.find((known) => known === params['cause']);
  return translate(
    language,
    key,
    cause ? { ...params, cause: translate(language, `cause.${cause}`) } : params,
  );
}

/** Texts of which one will do: "a, b or c". */
export function orList(language: Language, texts: readonly string[]): string {
  return new Intl.ListFormat(FORMAT_LOCALES[language], { type: 'disjunction' }).format(texts);
}

/** One clear line for a problem. */
export function problemText(language: Language, { code, params }: Problem): string {
  const texts = Object.entries<string | number | readonly string[]>(params).map(([name, value]) => [
    name,
    typeof value === 'object' ? orList(language, value) : value,
  ]);
  return translateWithCause(language, `problem.${code}`, Object.fromEntries(texts) as MessageParams);
}
