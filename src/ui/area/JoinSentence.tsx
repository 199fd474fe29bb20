import type { JoinedTo } from '../../state/store/data';
import { useJoinText } from '../shared/useJoinText';

/** How figures of one's own are joined, in one sentence. */
export function JoinSentence({ joined }: { joined: JoinedTo }) {
  const joinText = useJoinText();
  return <>{joinText(joined)}</>;
}
