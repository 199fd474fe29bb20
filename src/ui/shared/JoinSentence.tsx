import { joinSentence } from '../../i18n/joinText';
import { useApp } from '../../state/store/AppContext';
import type { JoinedTo } from '../../state/store/data';

/** How figures of one's own are joined, in one sentence. */
export function JoinSentence({ joined: { join, level } }: { joined: JoinedTo }) {
  const language = useApp((state) => state.language);
  return <>{joinSentence(language, join, level)}</>;
}
