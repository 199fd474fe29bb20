import type { ImportReport } from '../../features/importReport';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  choice: NonNullable<ImportReport['choice']>;
  busy: boolean;
  onRead: (choices: { layer: string }) => void;
}

/** Which layer of a file that holds several is meant; another one is read at once. */
export function LayerChoice({ choice, busy, onRead }: Props) {
  const t = useTranslate();
  return (
    <SelectField
      label={t('open.layer')}
      value={choice.layer}
      disabled={busy}
      choices={choice.layers.map((name) => ({ value: name, text: name }))}
      onChoose={(layer) => onRead({ layer })}
    />
  );
}
