import { useApp } from '../../state/AppContext';
import { selectTakeSubjects, subjectKey } from '../../state/selectors/takeSubjects';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { useTranslate } from '../shared/useTranslate';
import { useSubjectText } from './useSubjectText';

interface Props {
  value: TakeSubject;
  onChoose: (subject: TakeSubject) => void;
}

/** What is taken away. */
export function SubjectChoice({ value, onChoose }: Props) {
  const t = useTranslate();
  const subjectText = useSubjectText();
  const subjects = useApp(selectTakeSubjects);
  return (
    <fieldset className="choice-list">
      <legend>{t('take.what')}</legend>
      {subjects.map((subject) => {
        const { text, help } = subjectText(subject);
        return (
          <label key={subjectKey(subject)}>
            <input
              type="radio"
              name="subject"
              checked={subjectKey(subject) === subjectKey(value)}
              onChange={() => {
                onChoose(subject);
              }}
            />
            <span className="choice-name">{text}</span> <span className="muted">{help}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
