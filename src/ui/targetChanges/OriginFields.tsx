import { useTranslate } from '../shared/useTranslate';
import type { TargetDraft } from './targetDraft';

interface Props {
  draft: TargetDraft;
  isInvalid: boolean;
  onChange: (changes: Partial<TargetDraft>) => void;
}

/** Where the norm comes from and who sets it: this goes wherever the numbers go. */
export function OriginFields({ draft, isInvalid, onChange }: Props) {
  const t = useTranslate();
  return (
    <>
      <label className="stacked">
        {t('change.source')}
        <input
          className="field"
          value={draft.source}
          placeholder={t('change.sourceExample')}
          aria-invalid={isInvalid}
          onChange={(event) => {
            onChange({ source: event.target.value });
          }}
        />
      </label>
      <label className="stacked">
        {t('change.author')}
        <input
          className="field"
          value={draft.author}
          onChange={(event) => {
            onChange({ author: event.target.value });
          }}
        />
      </label>
      <p className="popover-help">{t('change.originHelp')}</p>
    </>
  );
}
