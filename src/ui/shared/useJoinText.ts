import { joinSentence } from '../../i18n/joinText';
import { useApp } from '../../state/store/AppContext';
import type { JoinedTo } from '../../state/store/data';

/** Says how figures are joined, in one sentence. */
export function useJoinText(): (joined: JoinedTo) => string {
  const language = useApp((state) => state.language);
  return ({ join, level }) => joinSentence(language, join, level);
}
