import { useApp } from '../../state/AppContext';
import { selectTakeSubjects, subjectKey } from '../../state/selectors/takeSubjects';
import type { TakeSubject } from '../../state/selectors/takeSubjects';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { ChoiceText } from './ChoiceText';
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
