import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { formatNumber } from '../../i18n/format';
import { typedNumber } from '../../i18n/formatMeasures';
import { settleGesture } from '../../state/actions/history';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { MIXED } from './mixedValue';
import type { Mixed } from './mixedValue';
import { AMOUNT, numberWithin, rangeText } from './numberRange';
import type { NumberRange } from './numberRange';

interface FieldProps<Value> {
  label: string;
  /** {@link MIXED}: the field says so, and keeps all as they are until it is used. */
  value: Value | Mixed;
  onChange: (value: Value) => void;
}

function typedText(value: number | null | Mixed): string {
  return value === null || value === MIXED ? '' : typedNumber(value);
}

/** A number while it is not typed on; a year has no mark for thousands. */
function shownText(value: number | null | Mixed, { kind }: NumberRange): string {
  if (value === null || value === MIXED || kind === 'year') return typedText(value);
  return formatNumber(value, 6);
}

interface NumberEntryProps extends FieldProps<number | null> {
  /** Said after the number. */
  unit?: string;
  /** What holds while nothing is typed. */
  placeholder?: string;
  range?: NumberRange;
  /** `typing`: every number on the way to the last one is handed over; else the last one, on leaving the field. */
  when?: 'typing' | 'leaving';
  /** The label is said, not shown. */
  isLabelHidden?: boolean;
}

/** A number, empty where it is not known. What is no number, or out of range, is marked, said and changes nothing. */
export function NumberEntry({
  label,
  value,
  onChange,
  unit,
  placeholder,
  range = AMOUNT,
  when = 'typing',
  isLabelHidden = false,
}: NumberEntryProps) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const hand = (text: string) => {
    const number = numberWithin(text, range);
    // An empty field that stands for several values says nothing of them.
    const saysNothing = number === undefined || (number === null && value === MIXED);
    if (!saysNothing && number !== value) onChange(number);
  };
  const isRefused = typed !== null && numberWithin(typed, range) === undefined;
  return (
    <span className="plan-field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <span className="plan-number">
        <input
          id={id}
          className="field"
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shownText(value, range)}
          placeholder={value === MIXED ? t('plan.mixed') : placeholder}
          aria-invalid={isRefused ? true : undefined}
          aria-describedby={isRefused ? `${id}-range` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            if (when === 'typing') hand(target.value);
          }}
          // To be typed on without a mark for thousands: a figure after "1.250" would make it 1,2505.
          onFocus={({ currentTarget: field }) => {
            const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
            // At once: with another text the caret goes to its end, and what is typed after Tab would come behind the number.
            flushSync(() => {
              setTyped(typedText(value));
            });
            if (isWhole) field.select();
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && typed !== null && when === 'leaving') hand(typed);
          }}
          onBlur={() => {
            if (typed !== null && when === 'leaving') hand(typed);
            setTyped(null);
            act(settleGesture, null);
          }}
        />
        {unit !== undefined && <span className="muted">{unit}</span>}
      </span>
      {isRefused && (
        <small className="plan-range problem" id={`${id}-range`} role="alert">
          {rangeText(language, range)}
        </small>
      )}
    </span>
  );
}

interface TextEntryProps extends FieldProps<string> {
  isLong?: boolean;
  placeholder?: string;
}

/** A text; empty where nothing was said. */
export function TextEntry({ label, value, onChange, isLong = false, placeholder }: TextEntryProps) {
  const t = useTranslate();
  const act = useAct();
  const id = useId();
  const shared = {
    id,
    // What is typed until the field is left is one step.
    onBlur: () => {
      act(settleGesture, null);
    },
    className: 'field',
    value: value === MIXED ? '' : value,
    placeholder: value === MIXED ? t('plan.mixed') : placeholder,
  };
  return (
    <span className="plan-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea
          {...shared}
          rows={2}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </span>
  );
}

interface ChoiceEntryProps<Value extends string> extends FieldProps<Value> {
  choices: readonly { value: Value; text: string }[];
}

/** One of a few, all of them in view; none is marked while they differ. */
export function SegmentEntry<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceEntryProps<Value>) {
  const t = useTranslate();
  const name = useId();
  return (
    <fieldset className="plan-field">
      <legend>
        {label} {value === MIXED && <span className="muted">{t('plan.mixed')}</span>}
      </legend>
      <span className="segments plan-segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => {
                onChange(choice.value);
              }}
            />
            <span>{choice.text}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** One of a list. */
export function SelectEntry<Value extends string>({
  label,
  value,
  choices,
  onChange,
  none,
}: ChoiceEntryProps<Value> & {
  /** What stands there while it is {@link MIXED}; absent: that the values differ. */
  none?: string;
}) {
  const t = useTranslate();
  const id = useId();
  return (
    <span className="plan-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value === MIXED ? '' : value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {value === MIXED && (
          <option value="" disabled>
            {none ?? t('plan.mixed')}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}

interface FlagEntryProps extends FieldProps<boolean> {
  /** What it does to the count. */
  children?: ReactNode;
}

/** Yes or no; neither while they differ. */
export function FlagEntry({ label, value, onChange, children }: FlagEntryProps) {
  const t = useTranslate();
  return (
    <label className="plan-flag">
      <input
        type="checkbox"
        checked={value === true}
        ref={(input) => {
          if (input) input.indeterminate = value === MIXED;
        }}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {label} {value === MIXED && <span className="muted">{t('plan.mixed')}</span>}
      {children !== undefined && <span className="muted">{children}</span>}
    </label>
  );
}
