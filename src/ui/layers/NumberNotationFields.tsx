import type { MeasureInspection } from '../../engine/inspectMeasures';
import { plainNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language, MessageParams } from '../../i18n/translate';
import { writtenNumber } from '../../io/numbers/writtenNumber';
import type { DecimalMark } from '../../io/numbers/writtenNumber';
import { useApp } from '../../state/store/AppContext';
import { RadioChoice } from '../shared/RadioChoice';
import { useTranslate } from '../shared/useTranslate';

/** By column, the decimal mark of its numbers. */
export type ChosenDecimals = Readonly<Record<string, DecimalMark>>;

interface Props {
  /** Null while it is not known what the columns hold. */
  inspection: MeasureInspection | null;
  decimals: ChosenDecimals;
  onChange: (decimals: ChosenDecimals) => void;
}

/**
 * How the numbers of the used columns are read: a question for every column that leaves it open, which must be answered
 * before the layer is shown, and a line for every other in which marks or units stand.
 */
export function NumberNotationFields({ inspection, decimals, onChange }: Props) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  if (inspection === null) return null;
  const open = inspection.numbers.filter(({ read }) => read === 'open');
  return (
    <>
      {open.map(({ column, example }) => (
        <RadioChoice<DecimalMark | ''>
          key={column}
          label={t('open.decimal', { column, example })}
          value={decimals[column] ?? ''}
          required
          choices={([',', '.'] as const).map((mark) => ({
            value: mark,
            text: t(...meaning(language, example, mark)),
          }))}
          onChoose={(mark) => {
            if (mark !== '') onChange({ ...decimals, [column]: mark });
          }}
        />
      ))}
      {inspection.numberNotes.length > 0 && (
        <ul className="notes">
          {inspection.numberNotes.map(({ code, params }) => (
            <li key={`${code} ${(params as { column: string }).column}`}>
              {translate(language, `note.${code}`, params as MessageParams)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What an example with groups of three is, if `mark` stands before its decimals. */
function meaning(
  language: Language,
  example: string,
  mark: DecimalMark,
): ['open.decimalThousands' | 'open.decimalFraction', { value: string }] {
  const number = writtenNumber(example);
  const value = (mark === ',' ? number?.comma : number?.point) ?? NaN;
  const isThousands = value === Math.max(number?.comma ?? NaN, number?.point ?? NaN);
  return [
    isThousands ? 'open.decimalThousands' : 'open.decimalFraction',
    { value: plainNumber(language, value) },
  ];
}
