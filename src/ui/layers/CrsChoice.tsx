import { useState } from 'react';
import { CRS_CODES } from '../../geo/crsCode';
import type { CrsCode } from '../../geo/crsCode';
import { SelectField } from '../shared/SelectField';
import { useTranslate } from '../shared/useTranslate';
import type { Problem } from '../../domain/problem';
import type { ImportNote, ImportReport } from '../../features/importReport';

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

/** What the door says of a CRS that the file leaves open, or that the user named. */
const OPEN_NOTES: readonly ImportNote['code'][] = [
  'assumedWgs84',
  'detectedCrs',
  'chosenCrs',
  'overruledCrs',
  'unturnedLambert',
];

const known = (text: string): CrsCode | undefined => CRS_CODES.find((crs) => crs === text);

/** The CRS that a layer was read in where the user may know better; null where the file named it. */
export function openCrsOf({ notes, crs }: ImportReport): CrsCode | null {
  return notes.some(({ code }) => OPEN_NOTES.includes(code)) ? (known(crs) ?? null) : null;
}

/** The CRS to offer first for a file that was refused for its own; null for any other problem. */
export function crsToOffer(problem: Problem | null): CrsCode | null {
  switch (problem?.code) {
    case 'crs.contradicted':
    case 'crs.undeclared':
      return known(problem.params.crs) ?? 'EPSG:31370';
    case 'crs.unknown':
    case 'crs.outsideRange':
      return 'EPSG:31370';
    default:
      return null;
  }
}
