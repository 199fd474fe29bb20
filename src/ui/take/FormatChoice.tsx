import { EXPORT_FORMATS } from '../../io/exports/exportFormats';
import type { ExportFormat } from '../../io/exports/exportFormats';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';
import { ChoiceText } from './ChoiceText';

interface Props {
  value: ExportFormat;
  onChoose: (format: ExportFormat) => void;
}

/** The form of the file, with a line that says for whom it is. */
export function FormatChoice({ value, onChoose }: Props) {
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
