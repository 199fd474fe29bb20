import { directionAttributes, pathDirection } from '../../domain/plan/measureKind';
import type { KindAttributes, MeasureKindId, PathDirectionChoice } from '../../domain/plan/measureKind';
import { formOf } from '../../domain/plan/plannedMeasure';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { MessageKey } from '../../i18n/translate';
import { useTranslate } from '../shared/useTranslate';
import { FlagEntry, NumberEntry, SegmentEntry } from './formFields';
import { commonValue, MIXED } from './mixedValue';
import { ABOVE_ZERO, AMOUNT } from './numberRange';
import { DwellingsHint } from './DwellingsHint';
import { RainwaterSumFields } from './RainwaterSumFields';

/** How an attribute is asked: yes or no, a number with its unit, or one of a few. */
type Question =
  | { name: string; as: 'flag'; countsNot?: boolean }
  | { name: string; as: 'number'; unit?: string; aboveZero?: boolean; onlyAs?: 'line' | 'polygon' }
  | { name: string; as: 'choice'; values: readonly { value: string; text: MessageKey }[] };

const DOMAIN: Question = {
  name: 'domain',
  as: 'choice',
  values: [
    { value: 'public', text: 'plan.variant.public' },
    { value: 'private', text: 'plan.variant.private' },
  ],
};
/** What the rules leave out where it is said. */
const notCounting = (name: string): Question => ({ name, as: 'flag', countsNot: true });

/** What a form asks of each kind, in its order; a cycle path has questions of its own beside these. */
const QUESTIONS: {
  readonly [K in MeasureKindId]: readonly (Question & { name: keyof KindAttributes<K> })[];
} = {
  tree: [
    DOMAIN,
    { name: 'spacing_m', as: 'number', unit: 'm', aboveZero: true, onlyAs: 'line' },
    { name: 'per_tree_m2', as: 'number', unit: 'm²', aboveZero: true, onlyAs: 'polygon' },
    notCounting('forest'),
    notCounting('compensation'),
  ] as never,
  hedge: [
    DOMAIN,
    { name: 'removed', as: 'flag' },
    notCounting('replanting'),
    notCounting('compensation'),
  ] as never,
  greenBed: [DOMAIN] as never,
  renovation: [
    { name: 'dwellings', as: 'number' },
    { name: 'fossil_free', as: 'flag' },
    notCounting('individual'),
  ] as never,
  energy: [{ name: 'kwp', as: 'number', unit: 'kWp' }, notCounting('individual')] as never,
  accessPoint: [
    { name: 'cars', as: 'number' },
    { name: 'zero_carbon', as: 'flag' },
  ],
  charging: [
    { name: 'connectors', as: 'number' },
    { name: 'kw', as: 'number', unit: 'kW' },
    {
      name: 'access',
      as: 'choice',
      values: [
        { value: 'public', text: 'words.meaning.public' },
        { value: 'semi_public', text: 'words.meaning.semi_public' },
        { value: 'private', text: 'words.meaning.private' },
      ],
    },
    notCounting('motorway'),
  ] as never,
  cyclePath: [notCounting('upkeep'), notCounting('fund_reported')] as never,
  unsealing: [DOMAIN, notCounting('required')] as never,
  rainwater: [
    { name: 'volume_m3', as: 'number', unit: 'm³' },
    { name: 'replaced_m3', as: 'number', unit: 'm³' },
    {
      name: 'use',
      as: 'choice',
      values: (['reuse', 'buffer', 'infiltration'] as const).map((value) => ({
        value,
        text: `plan.variant.${value}` as const,
      })),
    },
    notCounting('required'),
  ] as never,
  own: [],
};

interface Props {
  /** All of one kind. */
  measures: readonly PlannedMeasure[];
  change: (what: string, next: (measure: PlannedMeasure) => PlannedMeasure) => void;
}

/** The questions that the kind of the measures asks. */
export function KindFields({ measures, change }: Props) {
  const t = useTranslate();
  const [first] = measures;
  if (!first) return null;
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    change(Object.keys(attributes).join(' '), (measure) => ({
      ...measure,
      attributes: { ...measure.attributes, ...attributes } as never,
    }));
  };
  const questions: readonly Question[] = QUESTIONS[first.kind];
  return (
    <>
      {first.kind === 'cyclePath' && (
        <CyclePathFields measures={measures as readonly PlannedMeasure<'cyclePath'>[]} put={put} />
      )}
      {questions.map((question) => {
        const { name } = question;
        const label = t(`plan.attribute.${name}` as MessageKey);
        const value = commonValue(
          measures,
          ({ attributes }) => (attributes as Readonly<Record<string, unknown>>)[name],
        );
        if (question.as === 'flag')
          return (
            <FlagEntry
              key={name}
              label={label}
              value={value as boolean}
              onChange={(said) => {
                put({ [name]: said });
              }}
            >
              {question.countsNot && t('plan.countsNot')}
            </FlagEntry>
          );
        if (question.as === 'choice')
          return (
            <SegmentEntry
              key={name}
              label={label}
              value={value as string}
              choices={question.values.map((choice) => ({ value: choice.value, text: t(choice.text) }))}
              onChange={(said) => {
                put({ [name]: said });
              }}
            />
          );
        if (question.onlyAs && measures.some(({ place }) => formOf(place) !== question.onlyAs)) return null;
        return (
          <NumberEntry
            key={name}
            label={label}
            value={value as number | null}
            {...(question.unit !== undefined && { unit: question.unit })}
            range={question.aboveZero ? ABOVE_ZERO : AMOUNT}
            onChange={(said) => {
              // A distance is never unknown: an empty field leaves it as it was.
              if (said !== null || !question.aboveZero) put({ [name]: said });
            }}
          />
        );
      })}
      {first.kind === 'renovation' && measures.length === 1 && <DwellingsHint measure={first} />}
      {first.kind === 'rainwater' && measures.length === 1 && (
        <RainwaterSumFields measure={first} change={change} />
      )}
    </>
  );
}

/** Whether a path is new, and how it is ridden. */
function CyclePathFields({
  measures,
  put,
}: {
  measures: readonly PlannedMeasure<'cyclePath'>[];
  put: (attributes: Readonly<Record<string, unknown>>) => void;
}) {
  const t = useTranslate();
  const renewed = commonValue(measures, ({ attributes }) => attributes.renewed);
  return (
    <>
      <SegmentEntry
        label={t('plan.path.work')}
        value={renewed === MIXED ? MIXED : renewed ? 'renewed' : 'new'}
        choices={(['new', 'renewed'] as const).map((value) => ({ value, text: t(`plan.path.${value}`) }))}
        onChange={(value) => {
          put({ renewed: value === 'renewed' });
        }}
      />
      <SegmentEntry<PathDirectionChoice>
        label={t('plan.path.direction')}
        value={commonValue(measures, ({ attributes }) => pathDirection(attributes))}
        choices={(['twoWay', 'oneWay', 'bothSides'] as const).map((value) => ({
          value,
          text: t(`plan.path.${value}`),
        }))}
        onChange={(direction) => {
          put(directionAttributes(direction));
        }}
      />
    </>
  );
}
