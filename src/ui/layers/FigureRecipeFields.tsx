import { useState } from 'react';
import type { Result } from '../../domain/result';
import { postcodeColumn } from '../../domain/tableJoin/guessJoin';
import type { JoinGuess } from '../../domain/tableJoin/guessJoin';
import { JOIN_KEYS } from '../../domain/tableJoin/joinReason';
import type { JoinKey } from '../../domain/tableJoin/joinReason';
import { DENOMINATOR_IDS, TARGET_IDS } from '../../domain/targets/target';
import type { DenominatorId, TargetId } from '../../domain/targets/target';
import { fileShape } from '../../io/fileShape';
import { targetOfLayer } from '../../io/project/sameMeasures';
import type { ProjectFigures } from '../../io/project/sameMeasures';
import { openFigureLayer } from '../../state/actions/figures';
import { joinableLevels } from '../../state/selectors/ownFigures';
import { layerTitle, rememberedFigures, selectOwnLayers } from '../../state/selectors/work';
import type { ActionContext } from '../../state/store/action';
import { useApp } from '../../state/store/AppContext';
import type { ReadSource } from '../../state/store/work';
import { RadioChoice } from '../shared/RadioChoice';
import { SelectField } from '../shared/SelectField';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';
import { ColumnSelect } from './ColumnSelect';
import { FirstRows } from './FirstRows';
import {
  figureDraftOf,
  figureRecipeOf,
  firstFigureDraft,
  isDenominator,
  sampleOf,
  yearsOf,
} from './figureDraft';
import type { FigureDraft, SubjectChoice } from './figureDraft';
import { JoinPreview } from './JoinPreview';
import { useColumnKey, useTableGuess } from './tableGuess';

interface Props {
  context: ActionContext;
  read: ReadSource;
  busy: boolean;
  onOpen: (work: Promise<Result<null>>) => void;
}

/** The figures of the user's own that a recipe would count beside. */
function sameSubject(layers: readonly ProjectFigures[], subject: SubjectChoice | ''): ProjectFigures[] {
  return layers.filter(
    (layer) =>
      targetOfLayer(layer) === subject ||
      (layer.recipe.subject.kind === 'denominator' && layer.recipe.subject.id === subject),
  );
}

/** The form as it was filled in before, with the year of this file, and areas that are open. */
function draftLike(
  before: FigureDraft,
  guessed: FigureDraft,
  levels: readonly { id: string }[],
  isReplacing: boolean,
): FigureDraft {
  const isOther = guessed.subject !== '' && guessed.subject !== before.subject;
  if (isOther && !isReplacing) return guessed;
  const level = levels.some(({ id }) => id === before.level) ? before.level : guessed.level;
  return { ...before, level, year: guessed.year || before.year };
}

/** What the figures of a table are of, by which column its rows are areas, and what will count. */
export function FigureRecipeFields(props: Props) {
  const t = useTranslate();
  const guess = useTableGuess(props.read.id);
  if (guess === undefined) return <p className="count-preview">{t('preview.counting')}</p>;
  return <FigureForm key={props.read.id} {...props} guess={guess} />;
}

/** @param guess by which column the rows seem to be areas; null where none tells of areas */
function FigureForm({ context, read, busy, onOpen, guess }: Props & { guess: JoinGuess | null }) {
  const t = useTranslate();
  const { columns } = read.report;
  const sampled = sampleOf(read);
  const levels = useApp((state) => state.levels);
  const joinable = joinableLevels({ levels });
  const [like] = useState(() => {
    if (read.replaces) return read.replaces.role === 'figures' ? read.replaces : null;
    return rememberedFigures(context.store.getState(), fileShape(columns));
  });
  const [draft, setDraft] = useState<FigureDraft>(() => {
    const guessed = firstFigureDraft(read, guess, joinable);
    return like
      ? draftLike(figureDraftOf(like.recipe), guessed, joinable, read.replaces !== undefined)
      : guessed;
  });
  const change = (changes: Partial<FigureDraft>): void => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const own = useApp(selectOwnLayers);
  const titleOf = (layer: ProjectFigures): string => layerTitle(context.store.getState(), layer);
  const others = sameSubject(
    own.filter(
      (layer): layer is ProjectFigures => layer.role === 'figures' && layer.id !== read.replaces?.id,
    ),
    draft.subject,
  );
  const measures = own.filter((layer) => layer.role === 'measures' && layer.recipe.target === draft.subject);
  const [beside, setBeside] = useState<'instead' | 'beside'>('instead');
  const isBeside = beside === 'beside' && !isDenominator(draft.subject);
  const recipe = figureRecipeOf(draft);
  const level = joinable.find(({ id }) => id === draft.level);
  const postcodes = postcodeColumn(sampled);
  const lacksPostcodes = postcodes === draft.joinColumn && level && !level.postcodes;
  const years = yearsOf(sampled, draft.yearColumn);
  const [isAsking, askKey] = useColumnKey(read.id);
  const joinWith = (joinColumn: string, levelId: string): void => {
    const of = joinable.find(({ id }) => id === levelId);
    // What stands in that column is not known yet, and what stood in another says nothing of it.
    change({ joinColumn, level: levelId, by: '' });
    if (of && joinColumn !== '')
      askKey(joinColumn, of, (by) => {
        // Unless the reader was first.
        setDraft((before) => (before.by === '' ? { ...before, by: by ?? '' } : before));
      });
  };
  const isUnknown = draft.by === '' && draft.joinColumn !== '' && !isAsking;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!recipe) return;
        const instead = isBeside ? [] : others.map(({ id }) => id);
        onOpen(openFigureLayer.run(context, { read, recipe, instead }));
      }}
    >
      {like && !read.replaces && <p className="muted">{t('open.asBefore', { name: titleOf(like) })}</p>}
      <SelectField<SubjectChoice | ''>
        label={t('figures.subject')}
        value={draft.subject}
        choices={[
          ...(draft.subject === '' ? [{ value: '' as const, text: t('figures.subjectNone') }] : []),
          ...TARGET_IDS.map((id: TargetId) => ({ value: id, text: t(`target.${id}`) })),
          ...DENOMINATOR_IDS.map((id: DenominatorId) => ({ value: id, text: t(`figures.of.${id}`) })),
        ]}
        onChoose={(subject) => {
          change({ subject });
        }}
      />
      {others.length > 0 && !isDenominator(draft.subject) && (
        <RadioChoice
          label={t('figures.again', { names: others.map(titleOf).join(', ') })}
          value={beside}
          choices={[
            { value: 'instead', text: t('figures.instead') },
            { value: 'beside', text: t('figures.beside') },
          ]}
          onChoose={setBeside}
        />
      )}
      {measures.length > 0 && (
        <p className="muted">
          {t('figures.besideMeasures', {
            names: measures.map((layer) => layerTitle(context.store.getState(), layer)).join(', '),
          })}
        </p>
      )}
      <h3>{t('open.stepColumns')}</h3>
      {joinable.length > 1 && (
        <SelectField
          label={t('figures.level')}
          value={draft.level}
          choices={joinable.map(({ id, own: isOwn, level: kind, name }) => ({
            value: id,
            text: isOwn || kind !== 'municipality' ? name : t('figures.municipalities'),
          }))}
          onChoose={(id) => {
            joinWith(draft.joinColumn, id);
          }}
        />
      )}
      <ColumnSelect
        label={t('figures.joinColumn')}
        columns={columns}
        value={draft.joinColumn}
        {...(draft.joinColumn === '' && { none: t('figures.valueNone') })}
        onChange={(column) => {
          joinWith(column, draft.level);
        }}
      />
      {draft.joinColumn === '' && (
        <p className="problem">
          {t('figures.noKeyColumn', { columns: sampled.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <SelectField<JoinKey | ''>
        label={t('figures.by')}
        value={draft.by}
        choices={[
          ...(draft.by === '' ? [{ value: '' as const, text: t('figures.byNone') }] : []),
          ...JOIN_KEYS.filter(
            (by) => by !== 'postcode' || by === draft.by || level?.postcodes !== undefined,
          ).map((by) => ({ value: by, text: t(`figures.by.${by}`) })),
        ]}
        onChoose={(by) => {
          change({ by });
        }}
      />
      {lacksPostcodes && <p className="problem">{t('join.noPostcodes', { column: draft.joinColumn })}</p>}
      {!lacksPostcodes && isUnknown && (
        <p className="problem">{t('figures.noArea', { column: draft.joinColumn })}</p>
      )}
      <ColumnSelect
        label={t('figures.valueColumn')}
        columns={columns}
        value={draft.valueColumn}
        {...(draft.valueColumn === '' && { none: t('figures.valueNone') })}
        onChange={(valueColumn) => {
          change({ valueColumn, decimal: null });
        }}
      />
      <ColumnSelect
        label={t('open.yearColumn')}
        columns={columns}
        value={draft.yearColumn}
        none={t('figures.yearNone')}
        onChange={(yearColumn) => {
          change({ yearColumn, year: yearsOf(sampled, yearColumn).at(-1) ?? draft.year });
        }}
      />
      {years.length > 0 ? (
        <SelectField
          label={t('figures.yearTaken')}
          value={draft.year}
          choices={years.map((year) => ({ value: year, text: year }))}
          onChoose={(year) => {
            change({ year });
          }}
        />
      ) : (
        <TextField
          label={t('figures.year')}
          inputMode="numeric"
          pattern="(19|20)\d{2}"
          required={isDenominator(draft.subject)}
          placeholder={t('open.vintageNone')}
          value={draft.year}
          onChange={(year) => {
            change({ year });
          }}
        />
      )}
      <FirstRows
        read={read}
        uses={
          new Map([
            [draft.yearColumn, t('open.use.year')],
            [draft.valueColumn, t('figures.use.value')],
            [draft.joinColumn, t('figures.use.area')],
          ])
        }
      />
      <h3>{t('open.stepCounts')}</h3>
      <JoinPreview
        read={read}
        recipe={recipe}
        isAsking={isAsking}
        onDecimal={(decimal) => {
          change({ decimal });
        }}
      />
      <button type="submit" className="button-primary" disabled={busy || recipe === null}>
        {t('open.show')}
      </button>
    </form>
  );
}
