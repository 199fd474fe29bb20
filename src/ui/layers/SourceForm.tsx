import { useState } from 'react';
import { DropZone, FileTrigger, Button, isFileDropItem } from 'react-aria-components';
import { problem } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import { shownText } from '../../i18n/attributeText';
import { orList } from '../../i18n/translate';
import { READ_FORMATS } from '../../io/formats/drivers';
import type { ChosenFile, Progress } from '../../io/layerSource';
import { useApp } from '../../state/store/AppContext';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { chosenAddress, chosenFiles, chosenText } from './chosenSource';
import type { ChosenSource } from './chosenSource';
import { ReadingProgress } from './ReadingProgress';

/** Characters of an address that a message repeats. */
const LONGEST_ADDRESS = 100;

interface Props {
  busy: boolean;
  progress: Progress | null;
  onSource: (chosen: ChosenSource) => void;
  /** Stop reading. */
  onStop: () => void;
  /** Begin to read it again. */
  onRetry: () => void;
  onProblem: (problem: Problem) => void;
}

/** Where the layer comes from: a file of this device, dropped or chosen, or an address. */
export function SourceForm({ busy, progress, onSource, onStop, onRetry, onProblem }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const open = (files: readonly ChosenFile[]) => {
    const [first, ...others] = files;
    if (first) onSource(chosenFiles([first, ...others]));
  };
  return (
    <div className="source-form">
      <p>{t('open.intro', { formats: orList(language, READ_FORMATS) })}</p>
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          const items = event.items.filter(isFileDropItem);
          void Promise.all(items.map((item) => item.getFile())).then(open);
        }}
      >
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            open([...(files ?? [])]);
          }}
        >
          <Button className="button-primary" isDisabled={busy}>
            {t('open.file')}
          </Button>
        </FileTrigger>
        <span className="muted">{t('open.drop')}</span>
      </DropZone>
      <form
        className="address"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = chosenAddress(address);
          if (chosen) onSource(chosen);
          else onProblem(problem('http.notWeb', { address: shownText(address, LONGEST_ADDRESS) }));
        }}
      >
        <TextField
          label={t('open.address')}
          type="text"
          inputMode="url"
          required
          value={address}
          onChange={setAddress}
        />
        <button type="submit" className="button-plain" disabled={busy}>
          {t('open.read')}
        </button>
      </form>
      <p className="popover-help">{t('open.addressHelp')}</p>
      <form
        className="address"
        onSubmit={(event) => {
          event.preventDefault();
          onSource(chosenText(t('open.pastedName'), pasted));
        }}
      >
        <label className="stacked">
          {t('open.paste')}
          <textarea
            className="field"
            rows={2}
            required
            value={pasted}
            onChange={(event) => {
              setPasted(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="button-plain" disabled={busy}>
          {t('open.readText')}
        </button>
      </form>
      {busy && <ReadingProgress progress={progress} onStop={onStop} onRetry={onRetry} />}
    </div>
  );
}
