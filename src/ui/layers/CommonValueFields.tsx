import { lekpTarget } from '../../domain/targets/lekp';
import { NO_COLUMN } from '../../engine/layerRecipe';
import type { ImportReport } from '../../features/importReport';
import type { CommonValues, MeasureStatus } from '../../domain/measures/measureAttributes';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import type { MeasureDraft } from './measureDraft';

/** Starts what stands in place of a column; no name of a column can. */
const INSTEAD = '\u0000';

type Meaning = MeasureStatus | NonNullable<CommonValues['access']>;

interface WordProps<M extends Meaning> {
  label: string;
  columns: ImportReport['columns'];
  column: string;
  common: M | null;
  meanings: readonly M[];
  onChange: (column: string, common: M | null) => void;
}

/** The column of a word, or the one word that holds for the whole file. */
export function WordColumnSelect<M extends Meaning>({
  label,
  columns,
  column,
  common,
  meanings,
  onChange,
}: WordProps<M>) {
  const t = useTranslate();
  return (
    <ColumnSelect
      label={label}
      columns={columns}
      value={common === null ? column : INSTEAD + common}
      none={t('open.columnNone')}
      instead={meanings.map((meaning) => ({
        value: INSTEAD + meaning,
        text: t('open.allFeatures', { value: t(`words.meaning.${meaning}`) }),
      }))}
      onChange={(chosen) => {
        const said = meanings.find((meaning) => chosen === INSTEAD + meaning) ?? null;
        onChange(said === null ? chosen : NO_COLUMN, said);
      }}
    />
  );
}

interface QuantityProps {
  draft: MeasureDraft;
  columns: ImportReport['columns'];
  onChange: (changes: Partial<MeasureDraft>) => void;
}

/** The column of a quantity that features give, or the one quantity that holds for each of them. */
export function QuantityFields({ draft, columns, onChange }: QuantityProps) {
  const t = useTranslate();
  const { target, quantity, commonQuantity } = draft;
  return (
    <>
      <ColumnSelect
        label={t('open.quantityColumn')}
        columns={columns}
        value={commonQuantity === null ? quantity : INSTEAD}
        none={t('open.columnNone')}
        instead={target === '' ? [] : [{ value: INSTEAD, text: t('open.oneQuantity') }]}
        onChange={(chosen) => {
          const isOne = chosen === INSTEAD;
          onChange(
            isOne ? { quantity: NO_COLUMN, commonQuantity: '' } : { quantity: chosen, commonQuantity: null },
          );
        }}
      />
      {commonQuantity !== null && target !== '' && (
        <TextField
          label={t('open.commonQuantity', { unit: t(`unit.${lekpTarget(target).unit}`, { count: 2 }) })}
          inputMode="decimal"
          pattern="\d{1,9}([.,]\d{1,6})?"
          required
          value={commonQuantity}
          onChange={(typed) => {
            onChange({ commonQuantity: typed });
          }}
        />
      )}
    </>
  );
}
