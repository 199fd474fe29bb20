import { LANGUAGES } from '../src/domain/language';
import { loadTexts } from '../src/io/lateTexts';

// The page brings the texts of a language when it is chosen; tests speak them all.
await Promise.all(LANGUAGES.map((language) => loadTexts(language)));
