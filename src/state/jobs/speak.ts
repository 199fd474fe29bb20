import { problem } from '../../domain/problem';
import { hasTexts } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { loadTexts, spokenParts } from '../../io/lateTexts';
import type { AppStore } from '../store/appStore';
import { notify } from '../store/notices';

/** Where the texts of a language come from. */
interface Texts {
  isHere(language: Language): boolean;
  /** Rejects when they do not come. */
  bring(language: Language): Promise<void>;
}

const TEXTS: Texts = {
  isHere: (language) => spokenParts().every((part) => hasTexts(language, part)),
  bring: (language) => loadTexts(language, spokenParts()),
};

/**
 * Speak a language as soon as its texts are here: at once, or when they have come. Until then the page goes on in the
 * language that it has, and so it does when they do not come, which is said. Of several choices the newest holds.
 */
export async function speak(store: AppStore, language: Language, texts: Texts = TEXTS): Promise<void> {
  if (texts.isHere(language)) {
    store.setState({ language, languageComing: null });
    return;
  }
  store.setState({ languageComing: language });
  const isStillWanted = () => store.getState().languageComing === language;
  try {
    await texts.bring(language);
  } catch {
    if (!isStillWanted()) return;
    store.setState({ languageComing: null });
    notify(store, { problem: problem('code.notLoaded', {}) });
    return;
  }
  if (isStillWanted()) store.setState({ language, languageComing: null });
}
