import { useState } from 'react';
import { EXPORT_FORMATS, defaultCrs, FORMAT_FACTS } from '../../io/exports/exportFormats';
import type { ExportCrs, Precision } from '../../io/exports/coordinates';
import type { ExportFormat } from '../../io/exports/exportFormats';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { useApp, useAct } from '../../state/store/AppContext';
import { selectTakeSubjects, subjectKey } from '../../state/selectors/takeSubjects';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { useSubjectText } from './useSubjectText';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../i18n/translate';
import { defaultPrecision } from '../../io/exports/coordinates';
import { takeFile } from '../../state/actions/take';
import { ModalDialog } from '../shared/ModalDialog';
import { CoordinateFields } from './CoordinateFields';
import { TravellingLabels } from './TravellingLabels';

/** One of several in the dialog: its name, and for whom or what it is. */
function ChoiceText({ name, help }: { name: string; help: string }) {
  return (
    <>
      <span className="choice-name">{name}</span> <span className="muted">{help}</span>
    </>
  );
}

interface FormatChoiceProps {
  value: ExportFormat;
  onChoose: (format: ExportFormat) => void;
}

/** The form of the file, with a line that says for whom it is. */
function FormatChoice({ value, onChoose }: FormatChoiceProps) {
  const t = useTranslate();
  return (
    <RadioChoice
      className="choice-list"
      label={t('take.form')}
      value={value}
      choices={EXPORT_FORMATS.map((format) => ({
        value: format,
        text: <ChoiceText name={t(`take.format.${format}`)} help={t(`take.for.${format}`)} />,
      }))}
      onChoose={onChoose}
    />
  );
}

interface SubjectChoiceProps {
  value: TakeSubject;
  onChoose: (subject: TakeSubject) => void;
}

/** What is taken away. */
function SubjectChoice({ value, onChoose }: SubjectChoiceProps) {
  const t = useTranslate();
  const subjectText = useSubjectText();
  const subjects = useApp(selectTakeSubjects);
  return (
    <RadioChoice
      className="choice-list"
      label={t('take.what')}
      value={subjectKey(value)}
      choices={subjects.map((subject) => {
        const { text, help } = subjectText(subject);
        return { value: subjectKey(subject), text: <ChoiceText name={text} help={help} /> };
      })}
      onChoose={(key) => {
        onChoose(subjects.find((subject) => subjectKey(subject) === key) ?? value);
      }}
    />
  );
}

interface TakeDialogProps {
  /** What was pointed at; another can be chosen. */
  first: TakeSubject;
  onClose: () => void;
}

/** In which form something is taken away. A problem is said here, and nothing is offered. */
export function TakeDialog({ first, onClose }: TakeDialogProps) {
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
  // A plan has one form, from which it can be opened again.
  const isPlan = subject.kind === 'scenario';

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
        {!isPlan && <FormatChoice value={format} onChoose={setFormat} />}
        {isSpatial && !isPlan && (
          <CoordinateFields
            format={format}
            crs={crs}
            precision={precision}
            onCrs={setCrs}
            onPrecision={setPrecision}
          />
        )}
        {!isPlan && <TravellingLabels subject={subject} />}
        {problem && (
          <p className="problem" role="alert">
            {problemText(language, problem)}
          </p>
        )}
        <div className="take-end">
          <button type="submit" className="button-primary" disabled={busy}>
            {t('take.make', { extension: isPlan ? FORMAT_FACTS.geojson.extension : extension })}
          </button>
          <span role="status" className="muted">
            {busy ? t('take.busy') : ''}
          </span>
        </div>
      </form>
    </ModalDialog>
  );
}
