import { useState } from 'react';
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
  const [asked, setAsked] = useState(choice.layer);
  return (
    <SelectField
      label={t('open.layer')}
      // What is shown below stays that of the layer before, until the other is read.
      value={busy ? asked : choice.layer}
      disabled={busy}
      choices={choice.layers.map((name) => ({ value: name, text: name }))}
      onChoose={(layer) => {
        setAsked(layer);
        onRead({ layer });
      }}
    />
  );
}
