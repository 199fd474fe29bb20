import { useState } from 'react';
import { DropZone, FileTrigger, Button, isFileDropItem } from 'react-aria-components';
import { problem } from '../../domain/problem';
import type { Problem } from '../../domain/problem';
import { formatNumber } from '../../i18n/format';
import { orList } from '../../i18n/translate';
import type { CrsCode } from '../../geo/crsCode';
import { READ_FORMATS } from '../../io/formats/drivers';
import type { LayerSource, Progress } from '../../io/layerSource';
import { useApp } from '../../state/store/AppContext';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';

/** What somebody chose to open. It can be opened again, in a CRS that they name: the engine keeps the bytes it is given. */
export interface ChosenSource {
  name: string;
  open: (crs?: CrsCode) => Promise<LayerSource>;
}

/** A file of this device as something that was chosen. */
export function chosenFile(file: File): ChosenSource {
  const { name } = file;
  const open = async (crs?: CrsCode): Promise<LayerSource> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'bytes', name, bytes, ...(crs && { crs }) };
  };
  return { name, open };
}

interface Props {
  busy: boolean;
  progress: Progress | null;
  onSource: (chosen: ChosenSource) => void;
  onProblem: (problem: Problem) => void;
}

/** Where the layer comes from: a file of this device, dropped or chosen, or an address. */
export function SourceForm({ busy, progress, onSource, onProblem }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const [address, setAddress] = useState('');
  const openFile = (file: File | undefined) => {
    if (file) onSource(chosenFile(file));
  };
  return (
    <div className="source-form">
      <p>{t('open.intro', { formats: orList(language, READ_FORMATS) })}</p>
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(openFile);
        }}
      >
        <FileTrigger onSelect={(files) => openFile(files?.[0])}>
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
          if (!URL.canParse(address, document.baseURI)) {
            onProblem(problem('http.network', { file: address }));
            return;
          }
          const url = new URL(address, document.baseURI);
          const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? url.host);
          const open = async (crs?: CrsCode): Promise<LayerSource> => ({
            ...{ kind: 'address', name, url: url.href },
            ...(crs && { crs }),
          });
          onSource({ name, open });
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
      {busy && (
        <p role="status" className="muted">
          {t('open.reading', {
            done: progress?.total ? `${formatNumber((100 * progress.done) / progress.total)} %` : '',
          })}
        </p>
      )}
    </div>
  );
}
