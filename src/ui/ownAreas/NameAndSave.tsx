import { useState } from 'react';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** Holds until the user types a name. */
  suggestion: string;
  disabled: boolean;
  onSave: (name: string) => void;
  onCancel: () => void;
}

/** The end of a form that makes an area: its name, and keeping it or not. */
export function NameAndSave({ suggestion, disabled, onSave, onCancel }: Props) {
  const t = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? suggestion).trim();
  return (
    <form
      className="own-areas-save"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name);
      }}
    >
      <TextField label={t('form.name')} value={typed ?? suggestion} onChange={setTyped} />
      <button type="submit" className="button-primary" disabled={disabled || name === ''}>
        {t('form.save')}
      </button>
      <button type="button" className="link" onClick={onCancel}>
        {t('form.cancel')}
      </button>
    </form>
  );
}
