import type { TargetInForce } from '../../domain/targets/targetInForce';
import { normOriginText } from '../../i18n/normTexts';
import { useApp } from '../../state/store/AppContext';

/** Where a norm that is not the pact's comes from, with the pact's own numbers; nothing for the pact's own. */
export function ChangeNote({ target: { target, change } }: { target: TargetInForce }) {
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  if (change === null) return null;
  return normOriginText(language, change, target.id, version);
}
