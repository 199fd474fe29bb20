import { NO_COLUMN } from '../../engine/layerRecipe';
import type { ImportReport } from '../../features/importReport';
import { RadioChoice } from '../shared/RadioChoice';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { asksForYear, YEARLESS } from './measureDraft';
import type { MeasureDraft } from './measureDraft';

interface Props {
  draft: MeasureDraft;
  columns: ImportReport['columns'];
  onChange: (changes: Partial<MeasureDraft>) => void;
}

/** Which column says the year; without one, what can be said of the year instead. Nothing counts by itself. */
export function YearFields({ draft, columns, onChange }: Props) {
  const t = useTranslate();
  return (
    <>
      <ColumnSelect
        label={t('open.yearColumn')}
        columns={columns}
        value={draft.year}
        none={t(draft.rule === 'own' ? 'open.columnNone' : 'open.yearNone')}
        onChange={(year) => {
          onChange({ year });
        }}
      />
      {asksForYear(draft) && (
        <RadioChoice
          label={t('open.yearless')}
          value={draft.yearless}
          choices={YEARLESS.map((value) => ({ value, text: t(`open.yearless.${value}`) }))}
          onChoose={(yearless) => {
            onChange({ yearless });
          }}
        />
      )}
      {asksForYear(draft) && draft.yearless === 'common' && (
        <TextField
          label={t('open.commonYear')}
          inputMode="numeric"
          pattern="(1[89]|2[01])\d\d"
          required
          value={draft.commonYear}
          onChange={(commonYear) => {
            onChange({ commonYear });
          }}
        />
      )}
      {draft.year === NO_COLUMN && draft.rule === 'own' && !asksForYear(draft) && draft.target !== '' && (
        <p className="muted">{t('open.yearNotAsked')}</p>
      )}
    </>
  );
}
