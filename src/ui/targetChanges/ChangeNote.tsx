import type { TargetInForce } from '../../domain/targets/targetInForce';
import { formatDate } from '../../i18n/format';
import { pactNormText } from '../../i18n/pactNormText';
import { useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** Where a norm that is not the pact's comes from, with the pact's own numbers; nothing for the pact's own. */
export function ChangeNote({ target: { target, change } }: { target: TargetInForce }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  if (change === null) return null;
  const { source, author, date } = change;
  return (
    <>
      {t(author === '' ? 'change.origin' : 'change.originBy', {
        source,
        author,
        date: formatDate(language, date),
      })}
      . {pactNormText(language, target.id, version)}.
    </>
  );
}
