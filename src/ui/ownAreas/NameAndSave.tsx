import { useState } from 'react';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import type { AreaOperation } from '../../domain/areas/ownArea';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

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

const MOST = 3;

function joined(language: Language, names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  const count = names.length - MOST;
  return count > 0 ? translate(language, 'ownAreas.name.more', { names: shown, count }) : shown;
}

/** A name for an area made of others, until the user gives a better one; empty while nothing is chosen. */
export function suggestedName(
  language: Language,
  operation: AreaOperation,
  names: readonly string[],
  distance: number,
): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  if (operation === 'union') return joined(language, names);
  return translate(language, `ownAreas.name.${operation}`, {
    first,
    names: joined(language, operation === 'difference' ? others : names),
    distance: formatNumber(distance),
  });
}
