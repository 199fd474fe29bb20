import { TextField } from '../shared/TextField';
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
      <TextField
        label={t('change.source')}
        value={draft.source}
        placeholder={t('change.sourceExample')}
        aria-invalid={isInvalid}
        onChange={(source) => {
          onChange({ source });
        }}
      />
      <TextField
        label={t('change.author')}
        value={draft.author}
        onChange={(author) => {
          onChange({ author });
        }}
      />
      <p className="popover-help">{t('change.originHelp')}</p>
    </>
  );
}
