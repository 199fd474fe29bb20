import { EXPORT_FORMATS } from '../../io/exports/exportFormats';
import type { ExportFormat } from '../../io/exports/exportFormats';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  value: ExportFormat;
  onChoose: (format: ExportFormat) => void;
}

/** The form of the file, with a line that says for whom it is. */
export function FormatChoice({ value, onChoose }: Props) {
  const t = useTranslate();
  return (
    <fieldset className="choice-list">
      <legend>{t('take.form')}</legend>
      {EXPORT_FORMATS.map((format) => (
        <label key={format}>
          <input
            type="radio"
            name="format"
            checked={format === value}
            onChange={() => {
              onChoose(format);
            }}
          />
          <span className="choice-name">{t(`take.format.${format}`)}</span>{' '}
          <span className="muted">{t(`take.for.${format}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
