import { useState } from 'react';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../i18n/translate';
import { defaultCrs, FORMAT_FACTS } from '../../io/exports/exportFormats';
import type { ExportCrs, ExportFormat } from '../../io/exports/exportFormats';
import { defaultPrecision } from '../../io/exports/precision';
import type { Precision } from '../../io/exports/precision';
import { takeFile } from '../../state/actions/take';
import { useAct, useApp } from '../../state/AppContext';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { ModalDialog } from '../shared/ModalDialog';
import { useTranslate } from '../shared/useTranslate';
import { CoordinateFields } from './CoordinateFields';
import { FormatChoice } from './FormatChoice';
import { SubjectChoice } from './SubjectChoice';
import { TravellingLabels } from './TravellingLabels';

interface Props {
  /** What was pointed at; another can be chosen. */
  first: TakeSubject;
  onClose: () => void;
}

/** In which form something is taken away. A problem is said here, and nothing is offered. */
export function TakeDialog({ first, onClose }: Props) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const [subject, setSubject] = useState(first);
  const [format, setFormat] = useState<ExportFormat>('geopackage');
  // null: as the form and the coordinates ask for; a choice of the user's outlives a change of form.
  const [chosenCrs, setCrs] = useState<ExportCrs | null>(null);
  const [chosenPrecision, setPrecision] = useState<Precision | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const crs = chosenCrs ?? defaultCrs(format);
  const precision = chosenPrecision ?? defaultPrecision(crs);
  const { extension, isSpatial } = FORMAT_FACTS[format];

  const take = () => {
    setProblem(null);
    setBusy(true);
    act(takeFile, {
      ...{ subject, format, crs, precision },
      onDone: (found) => {
        setBusy(false);
        setProblem(found);
        if (!found) onClose();
      },
    });
  };

  return (
    <ModalDialog title={t('take.label')} wide onClose={onClose}>
      <form
        className="take-form"
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <SubjectChoice value={subject} onChoose={setSubject} />
        <FormatChoice value={format} onChoose={setFormat} />
        {isSpatial && (
          <CoordinateFields
            format={format}
            crs={crs}
            precision={precision}
            onCrs={setCrs}
            onPrecision={setPrecision}
          />
        )}
        <TravellingLabels subject={subject} />
        {problem && (
          <p className="problem" role="alert">
            {problemText(language, problem)}
          </p>
        )}
        <div className="take-end">
          <button type="submit" className="button-primary" disabled={busy}>
            {t('take.make', { extension })}
          </button>
          <span role="status" className="muted">
            {busy ? t('take.busy') : ''}
          </span>
        </div>
      </form>
    </ModalDialog>
  );
}
