import { useState } from 'react';
import { CRS_CODES } from '../../geo/crsCode';
import type { CrsCode } from '../../geo/crsCode';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  /** What is chosen at first. */
  first: CrsCode;
  /** The one that the file is read in already: there is nothing to do for it. */
  current: CrsCode | null;
  busy: boolean;
  onRead: (crs: CrsCode) => void;
}

/** In which CRS a file is, where it does not say so itself or says what cannot be; it is then read once more. */
export function CrsChoice({ first, current, busy, onRead }: Props) {
  const t = useTranslate();
  const [crs, setCrs] = useState(first);
  return (
    <form
      className="crs-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(crs);
      }}
    >
      <SelectField
        label={t('open.crs')}
        value={crs}
        disabled={busy}
        choices={CRS_CODES.map((code) => ({ value: code, text: t(`crs.${code}`) }))}
        onChoose={setCrs}
      />
      <button type="submit" className="button-plain" disabled={busy || crs === current}>
        {t('open.readAgain')}
      </button>
    </form>
  );
}
